"""Fictional people only: names drawn by seed from lists of common ones."""

import random
from itertools import permutations
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.visits.names import Hit, NameIndex

Name = tuple[str | None, str | None]
Known = tuple[UUID, str | None, str | None]


def split(text: str) -> list[str]:
    """What stands between bars and ends of lines."""
    return [part.strip() for part in text.strip().replace("\n", "|").split("|")]


# Each is one name, spelt in different ways and scripts: Arabic, Persian, Somali, Ukrainian,
# Tigrinya, Swedish.
GIVEN_NAMES = """
Mohammed Muhamad Mohamad Muhammed Mohamed Mohammad Muhammad Maxamed محمد
Ahmed Ahmad Axmed Achmed Ahmet أحمد احمد | Ali Aly Cali Alí علي علی
Hussein Husain Hossein Huseyin Hossain Xuseen Hussain حسين حسین | Hassan Hasan Xasan حسن
Ibrahim Ebrahim Ibraahiim Ibrahiim إبراهيم ابراهیم | Yusuf Youssef Yousef Jusuf Yosef Yuusuf يوسف ዮሴፍ
Khadija Khadidja Hadija Khadijah Khadeeja Hadiga Khadiija Xadiijo Chadidja خديجة خدیجه
Fatima Fatimah Fatema Fatemeh Faatima Fathima فاطمة فاطمه
Aisha Ayesha Aysha Aicha Aishah Caasha Asha عائشة | Maryam Mariam Miriam Meryem Maryan مريم مریم
Zeinab Zaynab Zainab Seynab Zeynab زينب زینب | Omar Umar Cumar Omer عمر
Osman Othman Uthman Cusmaan Usman عثمان
Abdirahman Abdulrahman Abdurrahman Abdelrahman Cabdiraxmaan عبدالرحمن
Abdullah Abdulla Abdallah Abdullahi Cabdullaahi عبدالله | Jamal Djamal Gamal Jamaal Cemal جمال
Sarah Sara Zara سارة ساره | Yasmin Jasmin Yasmine Jasmine Yasameen ياسمين یاسمین | Nour Nur Noor Nuur نور
Layla Leila Laila Leyla Lejla ليلى لیلا | Qasim Kasim Qassem Qaasim Gasim قاسم
Said Saeed Saiid Saciid Siid سعيد سعید | Salim Saleem Selim سليم | Karim Kareem Kerim كريم کریم
Reza Riza Rezah رضا | Parvin Parwin Parveen پروین | Zahra Sahra Zahrah Sahro زهراء زهرا
Jawad Javad Jawaad جواد | Golnaz Gulnaz Golnas گلناز | Mahmoud Mahmud Mahmood Maxamuud محمود
Tariq Tarek Tarik Tareq طارق | Oleksandra Aleksandra Alexandra Олександра Александра
Oleksandr Aleksandr Alexander Oleksander Олександр | Bohdan Bogdan Богдан | Olha Olga Ольга
Yulia Julia Yuliia Iuliia Yuliya Julija Юлія | Serhii Sergii Serhiy Sergej Serhij Сергій
Mykhailo Mikhailo Mykhaylo Mihajlo Михайло | Iryna Irina Irena Ірина
Natalia Nataliia Natalya Natalija Natalja Наталія | Kateryna Katerina Katarina Catherina Катерина
Svitlana Svetlana Switlana Світлана | Yevhen Evgen Jevhen Ievgen Євген
Tetiana Tetyana Tetjana Tatiana Тетяна | Viktor Victor Wiktor Віктор | Dmytro Dmitro Дмитро
Oksana Oxana Оксана | Halyna Galina Halina Galyna Галина | Andrii Andriy Andrij Andrey Андрій
Tesfay Tesfai Tesfaye ተስፋይ | Hagos Haggos Xagos ሓጎስ | Tsegay Tsegai Segay Tzegay ጸጋይ
Freweyni Freweini Frewoini ፍረወይኒ | Kidane Kidanè Kidaneh ኪዳነ | Berhane Birhane Brhane ብርሃነ
Selam Salam Selaam ሰላም | Gebremedhin Gebremedhen Gebre-Medhin Ghebremedhin ገብረመድህን | Haile Hayle Hailé ኃይለ
Abeba Abebah ኣበባ | Åsa Aasa Asa | Björn Bjorn Bjoern | Göran Goran Goeran | Jürgen Jurgen Juergen
Wilhelm Vilhelm | Kristina Christina Cristina | Karl Carl | Erik Eric Erick | Filip Philip Filipp
Sofia Sophia Zofia | Anna-Karin Annakarin | Wilma Vilma | Åke Aake Ake | Cecilia Cecilie Sesilia
"""
FAMILY_NAMES = """
Hassan Hasan Xasan حسن | Ali Aly Cali علي | Mohamud Mahamud Maxamuud Mohamoud | Farah Faarax Fara فرح
Warsame Varsame Warsamé | Abdi Cabdi Abdii | Haji Xaaji Hadji Hagi | Al-Hassan Alhassan El-Hassan الحسن
Al-Masri Almasri Elmasri المصري | Khalil Chalil Khaleel خليل | Haddad Hadad Haddaad حداد
Nasser Nasir Naser ناصر | Ahmadi Ahmady Ahmedi احمدی | Rahimi Raheemi Rahimy رحیمی
Hosseini Husseini Hussaini Hoseini حسینی | Karimi Kareemi کریمی
Shevchenko Sjevtjenko Schewtschenko Shevtchenko Шевченко | Kovalenko Kowalenko Коваленко
Bondarenko Bondarenco Бондаренко | Hrytsenko Gritsenko Hricenko Гриценко | Zelenska Zelenskaya Зеленська
Melnyk Melnik Мельник | Tkachuk Tkatjuk Ткачук | Tesfamariam Tesfamaryam Tesfa-Mariam ተስፋማርያም
Woldu Weldu Wolduu ወልዱ | Haileselassie Hailesellasie Haile-Selassie ሃይለስላሴ | Negash Negasch ነጋሽ
Svensson Swenson Svenson | Lindström Lindstrom Lindstroem | Åkesson Akesson Aakesson | Öberg Oberg Oeberg
Wikström Vikstrom | Nyström Nystroem | Carlsson Karlsson | Jönsson Jonsson Joensson | Björklund Bjorklund
"""
GIVEN, FAMILY = ([name.split() for name in split(text)] for text in (GIVEN_NAMES, FAMILY_NAMES))
FOUND = split("""
Mohammed / Aly = ali mohamed | Mohammed Hassan / Aly = mohamed ali | Mohammed / Aly = mohamed hassan ali
Mohammed / Aly = muh al | Mohammed = mohamed ali | محمد / علي = Mohammed Ali | Mohammed / Ali = محم
Anna-Karin / Öberg = annakarin oberg | Annakarin / Öberg = anna karin öberg | Bo / O'Brien = bo obrien
Abdulrahman / Nur = abd al-rahman nur | Abd al-Rahman / Nur = abdirahman | عبد الرحمن / نور = Abdulrahman Nur
Salah / Al-Hassan = salah hassan | Salah / Hassan = salah el hassan | Bo / Li = bo
""")
APART = split("""
Anna / Svensson = Anna Karlsson | Anna Karin / Svensson = Anna Karin Öberg | Mohammed / Ali = Ahmed Ali
Yusuf / Hassan = Omar Hassan | Ali / Hassan = Ali Ali | Salma = Salim | سلمى = سليم | Maya = Mia | Nora = Sara
Ina = Ana | Bosse = bo | Ali = Yulia | Mohammed = moa | Mohammed = -- ' | Mohammed =
""")
STRANGERS = split("""
Nguyen Thi Hoa | Pekka Virtanen | Giuseppe Romano | Chidi Okafor | Kenji Tanaka | Priya Sharma | Wei Zhang
""")
NAMESAKES = split("""
Mohammed / Aly | Mohamed / Ali | Muhamad / Ali | Ali / Mohamed | Mohamed Ali / Aly | Mohamed | Åsa | Asa
""")
ME = UUID(int=1)


def population(size: int) -> list[tuple[UUID, str, str]]:
    """So many people under the commoner spellings, the same ones every time."""
    draw = random.Random(7)
    first = [draw.choice(draw.choice(GIVEN)[:3]) for _ in range(size)]
    last = [draw.choice(draw.choice(FAMILY)[:2]) for _ in range(size)]
    return [(UUID(int=1000 + n), first[n], last[n]) for n in range(size)]


def index_of(*people: Known) -> NameIndex:
    index = NameIndex()
    for person in people:
        index.put(*person)
    return index


def known_as(*names: str) -> NameIndex:
    """People numbered from 100, each known by "given names / family names"."""
    parts = [name.partition(" / ") for name in names]
    return index_of(*((UUID(int=100 + n), first, last) for n, (first, _, last) in enumerate(parts)))


def shown(index: NameIndex, name: str, limit: int = 10) -> list[int]:
    return [hit.person.int for hit in index.search(name, limit)]


def slipped(word: str, draw: random.Random) -> str:
    """The word with a letter lost, wrong, added or swapped, for every five letters."""
    for _ in range(len(word) // 5 or len(word) // 4):
        at, letter = draw.randrange(len(word) - 1), draw.choice("abdefhiklmnorstu")
        here, there = word[at], word[at + 1]
        instead = (there, letter + there, letter + here + there, there + here)
        word = word[:at] + draw.choice(instead) + word[at + 2 :]
    return word


def test_muhamad_ali_finds_mohammed_aly_among_the_first_three_of_500() -> None:
    assert 1 in shown(index_of(*population(499), (ME, "Mohammed", "Aly")), "muhamad ali", 3)


def test_a_full_name_in_any_spelling_is_among_the_first_three_of_500() -> None:
    index, draw, hits = index_of(*population(499)), random.Random(3), []
    for known, other in (pair for name in GIVEN for pair in permutations(name, 2)):
        family = draw.choice(FAMILY)
        index.put(ME, known, draw.choice(family))
        hits.append(1 in shown(index, f"{other} {draw.choice(family)}", 3))
    assert sum(hits) >= 0.99 * len(hits)  # 0.997 of 1,626 pairs


def test_one_name_in_any_spelling_is_among_the_first_three_of_a_hundred_names() -> None:
    hits, names = [], GIVEN + FAMILY
    for name in names:
        index = known_as(*(other[0] for other in names if not {*other} & {*name}))
        for known, other in permutations(name, 2):
            index.put(ME, known, "Testsson")
            hits.append(1 in shown(index, other, 3))
    assert sum(hits) >= 0.99 * len(hits)  # 0.996 of 1,950 pairs


def test_a_slip_in_every_four_or_five_letters_does_not_hide_anybody() -> None:
    draw, people = random.Random(9), population(500)
    index, hits = index_of(*people), []
    for person, first, last in people * 2:
        hits.append(person.int in shown(index, f"{slipped(first, draw)} {slipped(last, draw)}", 3))
    assert sum(hits) >= 0.98 * len(hits)


def test_three_letters_of_a_name_show_everybody_who_has_it() -> None:
    people = population(500)
    index = index_of(*people)
    begun = ((who.int, name[:end]) for who, name, _ in people for end in range(3, len(name)))
    assert all(who in shown(index, letters, 500) for who, letters in begun)


def test_four_letters_and_one_of_the_family_name_show_the_person_among_ten() -> None:
    people = population(500)
    index = index_of(*people)
    hits = [who.int in shown(index, f"{first[:4]} {last[0]}") for who, first, last in people]
    assert sum(hits) >= 0.99 * len(hits)


@pytest.mark.parametrize("case", FOUND)
def test_a_name_is_found_turned_shortened_lengthened_joined_or_split(case: str) -> None:
    known, _, other = case.partition(" =")
    assert shown(known_as(known), other) == [100]


@pytest.mark.parametrize("case", APART)
def test_another_name_is_not_shown(case: str) -> None:
    known, _, other = case.partition(" =")
    assert shown(known_as(known), other) == []


def test_of_10_000_people_nobody_is_shown_for_a_strangers_name() -> None:
    index = index_of(*population(10_000))
    assert [shown(index, name) for name in STRANGERS] == [[]] * len(STRANGERS)


def test_the_very_name_comes_first_among_near_namesakes() -> None:
    index = known_as(*NAMESAKES)
    best = [index.search(name.replace(" / ", " "))[0] for name in NAMESAKES]
    assert best == [Hit(UUID(int=100 + n), 100.0) for n in range(len(NAMESAKES))]


def test_namesakes_come_in_the_order_of_their_ids() -> None:
    assert shown(known_as(*["Sara / Berg"] * 20), "sara berg", 12) == list(range(100, 112))


def test_a_new_name_replaces_the_old_one_and_no_name_is_nobody() -> None:
    index = index_of((ME, "Sara", "Berg"), (ME, "Wilma", None))
    assert (shown(index, "sara"), shown(index, "vilma"), len(index)) == ([], [1], 1)
    index.put(ME, None, None)
    assert (shown(index, "vilma"), len(index)) == ([], 0)


def test_no_name_shows_where_the_index_or_a_hit_is_printed() -> None:
    index = known_as("Sara / Berg")
    printed = [index, index.search("sara"), vars(index)["_names"]]
    assert "sara" not in repr(printed).lower()


WORDS = st.sampled_from([word for name in GIVEN for word in name]) | st.text(max_size=6)
NAMES = st.tuples(WORDS | st.none(), st.lists(WORDS, max_size=3).map(" ".join) | st.none())
PEOPLE = st.lists(NAMES, min_size=1, max_size=8)


def numbered(names: list[Name]) -> list[Known]:
    return [(UUID(int=number), *name) for number, name in enumerate(names)]


@given(PEOPLE)
def test_whoever_is_put_is_found_first_by_the_very_name(names: list[Name]) -> None:
    index = index_of(*reversed(numbered(names)))
    if index_of((ME, *names[0])):
        assert index.search(" ".join(filter(None, names[0])))[0] == Hit(UUID(int=0), 100.0)


@given(PEOPLE, st.randoms())
def test_the_order_of_putting_changes_nothing(names: list[Name], draw: random.Random) -> None:
    people = numbered(names)
    index, turned = index_of(*people), index_of(*draw.sample(people, len(people)))
    for name in names:
        assert index.search(f"{name[0]} {name[1]}") == turned.search(f"{name[0]} {name[1]}")


@given(PEOPLE)
def test_a_dropped_person_is_never_found_and_the_last_leaves_nothing(names: list[Name]) -> None:
    index = index_of(*numbered(names))
    for number, name in enumerate(names):
        index.drop(UUID(int=number))
        assert number not in shown(index, f"{name[0]} {name[1]}")
    assert not any(vars(index).values())
