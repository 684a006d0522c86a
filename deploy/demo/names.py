"""Common names from the places newcomers come from, and from here; whoever bears two of them is invented."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Origin:
    """Names that go together, how often, and the interpreter's language."""

    weight: int
    language: str
    women: tuple[str, ...]
    men: tuple[str, ...]
    families: tuple[str, ...]


def _origin(weight: int, language: str, women: str, men: str, families: str) -> Origin:
    return Origin(weight, language, *(tuple(names.split()) for names in (women, men, families)))


NEWCOMERS: Final = (
    _origin(
        30,
        "ar",
        "Fatima Amina Maryam Rania Huda Samira Nour Layla Yasmin Zahra Salma Dina",
        "Mohammed Ahmad Ali Omar Hassan Khaled Yusuf Mahmoud Ibrahim Samir Tariq Bilal",
        "Hassan Ali Haddad Mansour Khalil Saleh Nasser Ibrahim Hamdan Khoury Aziz Darwish",
    ),
    _origin(
        25,
        "uk",
        "Oksana Olena Iryna Natalia Tetiana Svitlana Yulia Kateryna Halyna Anna",
        "Oleksandr Andrii Serhii Mykola Ivan Dmytro Vasyl Yurii Petro Bohdan",
        "Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko Oliinyk Savchenko Marchenko Rudenko",
    ),
    _origin(
        20,
        "fa-AF",
        "Zahra Nasrin Parisa Shirin Farzana Leila Maryam Nadia Roya Masoumeh",
        "Reza Hamid Mehdi Farid Nader Javad Amir Hossein Abbas Karim",
        "Noorzai Ahmadi Rezai Hosseini Karimi Rahimi Mohammadi Jafari Haidari Sadat",
    ),
    _origin(
        12,
        "ti",
        "Freweini Selam Tirhas Luwam Senait Helen Rahel Semhar",
        "Dawit Tesfay Yonas Filmon Samuel Mehari Abel Kidane",
        "Haile Tesfay Gebremedhin Tekle Berhane Kidane Abraha Weldu",
    ),
    _origin(
        13,
        "so",
        "Hodan Ayaan Ifrah Sahra Fadumo Nasra Halima Deqa",
        "Abdi Mohamed Ahmed Hassan Mahad Liban Yusuf Abdullahi",
        "Warsame Abdi Hussein Farah Jama Osman Nur Ahmed",
    ),
)
SWEDES: Final = _origin(
    1,
    "sv",
    "Karin Anna Eva Birgitta Lena Maria Ingrid Sofia Elin Kerstin Margareta Johanna",
    "Lars Anders Per Johan Karl Erik Bengt Gunnar Olof Magnus Fredrik Nils",
    "Andersson Johansson Karlsson Nilsson Eriksson Larsson Olsson Persson Lindgren Berg Lund",
)
