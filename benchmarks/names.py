"""How long a search by name takes among 10,000 people: python -m benchmarks.names.

The promise is p95 of 20 ms for person search with its access record (DESIGN §17); the index may use 8.
"""

import random
import time
from uuid import UUID

from services.visits.names import NameIndex

COMMON_NAMES = (
    "Mohammed Muhamad Mohamed Maxamed Ahmed Axmed Ali Cali Hussein Husain Hassan Xasan Yusuf Khadija "
    "Fatima Aisha Maryam Omar Abdirahman Jamal Sarah Zahra Oleksandra Bohdan Yulia Serhii Tesfay Anna"
)
COMMON = COMMON_NAMES.split()
BEGINNINGS, MIDDLES, ENDS = (
    sounds.split(",")
    for sounds in (
        "b,d,f,g,h,j,k,kh,l,m,n,r,s,sh,t,y,z,v,dh,th,x,c,q,w",
        "a,e,i,o,u,aa,ee,ou,ei",
        ",,n,r,l,m,d,h,b,s",
    )
)


def coined(draw: random.Random) -> str:
    """A rare name that nobody has."""
    syllables = (
        draw.choice(BEGINNINGS) + draw.choice(MIDDLES) + draw.choice(ENDS)
        for _ in range(draw.randint(2, 4))
    )
    return "".join(syllables).capitalize()


def people(size: int, draw: random.Random) -> list[tuple[str, str]]:
    """As lopsided as life: common names for most, 7,500 rare ones, two family names for a quarter."""
    given, family = [coined(draw) for _ in range(2500)], [coined(draw) for _ in range(5000)]

    def one() -> tuple[str, str]:
        first = draw.choice(COMMON if draw.random() < 0.7 else given)
        last = draw.choice(COMMON if draw.random() < 0.3 else family)
        return first, f"{draw.choice(COMMON)} {last}" if draw.random() < 0.25 else last

    return [one() for _ in range(size)]


def typed(first: str, last: str, draw: random.Random) -> str:
    """What somebody at the desk may have typed of a name so far."""
    place = draw.randrange(1, len(first))
    wrong = first[:place] + draw.choice("aeiouhst") + first[place + 1 :]
    ways = (first, first[:3], f"{first} {last[:2]}", f"{last} {first}", f"{wrong} {last}")
    return draw.choice((*ways, f"{first} {draw.choice(COMMON)} {last}"))


def timed(index: NameIndex, name: str) -> float:
    """Milliseconds of one search."""
    began = time.perf_counter()
    index.search(name)
    return (time.perf_counter() - began) * 1000


def main() -> None:
    """Print the time of filling, and the percentiles of 3,000 searches."""
    draw = random.Random(5)
    crowd = people(10_000, draw)
    index = NameIndex()
    began = time.perf_counter()
    for number, name in enumerate(crowd):
        index.put(UUID(int=number), *name)
    print(f"10,000 people put in {time.perf_counter() - began:.2f} s")
    times = sorted(timed(index, typed(*draw.choice(crowd), draw)) for _ in range(3000))
    for percent in (50, 95, 99):
        print(f"p{percent} {times[len(times) * percent // 100]:.1f} ms")


if __name__ == "__main__":
    main()
