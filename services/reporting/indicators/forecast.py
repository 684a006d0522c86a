"""How far a count may come, and when it may reach its target, at the pace so far (pure, always the same).

The count of a month is taken to be Poisson around a pace that is not known: the gamma-Poisson model. With
Jeffreys' prior and x counted in n months the pace has mean m = (x + 1/2) / n, and the sum over h further
months is negative binomial with mean h·m and variance h·m·(1 + h/n) (Gelman et al., Bayesian Data Analysis,
3rd ed. 2013, §2.6). Where months differ more than Poisson lets them, that variance is times the Pearson
dispersion of the months (McCullagh & Nelder, Generalized Linear Models, 2nd ed. 1989, §4.5), which is never
taken to be below 1 and is made wider where few months tell of it, by about as much as Student's t is wider
than the normal distribution there. The interval lies between the 10th and the 90th percentile. That a pace
changes, nobody can reckon: what is told is what follows if it does not.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import exp, lgamma, log, log1p
from typing import Final

METHOD: Final = "gamma_poisson"
FEWEST: Final = 4
"""Complete months without which nothing is forecast."""
FARTHEST: Final = 60
"""Months beyond which nothing is said: five years."""
LOW, HALF, HIGH = 0.1, 0.5, 0.9
UNSURE: Final = 1.9
"""(t/z)² - 1 at the 90th percentile, times the degrees of freedom; so at three of them, less at more."""
NOTHING: Final = 1e-12


@dataclass(frozen=True, slots=True)
class Pace:
    """What so many complete months tell: the count of a month, and how much more than Poisson they differ."""

    mean: float
    dispersion: float
    months: int


@dataclass(frozen=True, slots=True)
class Expected:
    """What may be added in some months: the mean, and between which two it lies four times of five."""

    mean: float
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Reached:
    """After how many months the target is reached as likely as not; with one chance in ten, with nine in ten.

    None is later than five years.
    """

    half: int | None
    earliest: int | None
    latest: int | None


def pace(counts: Sequence[int]) -> Pace | None:
    """The pace of complete months; None where they are too few."""
    months = len(counts)
    if months < FEWEST:
        return None
    mean = (sum(counts) + 0.5) / months
    pearson = sum((count - mean) ** 2 for count in counts) / mean
    free = months - 1
    dispersion = pearson / free * (1 + UNSURE / free)
    return Pace(mean, max(dispersion, 1.0), months)


def expected(of: Pace, months: int) -> Expected:
    """What is added in so many months."""
    return Expected(of.mean * months, *(_percentile(of, months, part) for part in (LOW, HIGH)))


def reached(of: Pace, missing: int) -> Reached:
    """When so many more will have come."""
    months = range(1, FARTHEST + 1)
    found = [
        bisect_left(months, part, key=lambda after: _at_least(of, after, missing))
        for part in (HALF, LOW, HIGH)
    ]
    return Reached(*(months[at] if at < len(months) else None for at in found))


def _percentile(of: Pace, months: int, part: float) -> int:
    """The least number that is not exceeded with this chance."""
    sum_ = 0.0
    for number, chance in enumerate(_chances(of, months)):
        sum_ += chance
        if sum_ >= part:
            return number
    return 0


def _at_least(of: Pace, months: int, number: int) -> float:
    below = zip(range(number), _chances(of, months), strict=False)
    return 1 - sum(chance for _, chance in below)


def _chances(of: Pace, months: int) -> Iterator[float]:
    """The chances of 0, 1, 2, …: negative binomial by mean and variance, until all but nothing is told."""
    mean = of.mean * months
    times = of.dispersion * (1 + months / of.months)
    shape, success = mean / (times - 1), 1 / times
    number, chance = 0, 1.0
    while number <= mean or chance > NOTHING:
        size = lgamma(shape + number) - lgamma(shape) - lgamma(number + 1)
        chance = exp(size + shape * log(success) + number * log1p(-success))
        number += 1
        yield chance
