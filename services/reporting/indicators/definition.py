"""What an indicator means, as its file says: read strictly, for ever the same (DOMAIN §4).

A definition is one file, `definitions/<ID>.v<version>.toml`; a changed meaning is a new file beside it:

    id = "E10"
    version = 1
    since = 2026-11-26                      # the day from which code carries it
    persons = true                          # whether it counts persons: controlled outside the unit (R14)
    modes = ["identified", "pseudonymous"]  # the documentation modes that permit it whole
    caveats = []                            # what is always to be said
    by = ["sex", "age", "target_group"]     # the dimensions of its figures, if a figure does not name its own
    roster = true                           # optional: rests on the roster, and says on which
    begins = true                           # optional: begins with the first day on which anything happened
    target = 100                            # optional, of goals: null is the denominator
    headline = "contact_made"               # optional, of goal 1: a figure beside, of this name

    [title]                                 # and [explanation]: plain words, the whole rule
    sv = "…"
    en = "…"

    [figure]
    name = "reach"
    kind = "share"                          # count | share | ratio | median | sum
    title = { sv = "…", en = "…" }
    numerator = { count = "person", of = "roster_newcomer", where = { visited = true } }
    denominator = { count = "person", of = "roster_newcomer", stated = "newcomers" }

    [[beside]]                              # further figures, in the order in which they are told
    name = "…"
    by = ["month"]                          # optional
    unit = "days"                           # optional: days, hours or kronor
    persons = true                          # optional
    modes = ["identified"]                  # optional
    caveat = "sessions_uncounted"           # optional: said of the indicator when this figure is not 0

A numerator or denominator is one of

    { count = "rows", … }           { count = "<column>", … }  (distinct values, such as "person")
    { sum = "<column>", … }         { median = "<column>", … }
    { number = 7 }                  { touched = "weeks" }      (or "half_years": ISO weeks, calendar half-years)

and cells have none of the last two. `of` is a name in facts.FACTS, whose rows are those of the period. `where`
names columns with a value, a list of values (any of them), or `{ at_least = n }`, `{ at_most = n }`,
`{ not = value or list }`. `stated` stands for the count that a roster states where it names nobody.

A median has no denominator of its own: it is how many there are. A count with a denominator has a share beside
its value. Sums of a column of minutes are told in hours and of öre in kronor; ratios and shares are reckoned
from the exact ones.
"""

from datetime import date
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator
from typing_extensions import override

from shared.events.words import DocumentationMode, Rung

FigureKind = Literal["count", "share", "ratio", "median", "sum"]
Unit = Literal["days", "hours", "kronor"]
Touched = Literal["weeks", "half_years"]
Stated = Literal["newcomers", "on_leave"]
Value = bool | int | str
Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]


Text = Annotated[str, Field(min_length=1), AfterValidator(lambda text: " ".join(text.split()))]
"""However a file breaks its lines, it is told in one."""


class Strict(BaseModel):
    """Says all of what it is, and nothing else."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, str_strip_whitespace=True)


class Words(Strict):
    """A text in the two languages in which figures explain themselves."""

    sv: Text
    en: Text


class Compared(Strict):
    """A column compared with a number, or with what it is not."""

    at_least: int | None = None
    at_most: int | None = None
    not_: Value | list[Value] | None = Field(default=None, alias="not")

    @model_validator(mode="after")
    def _one(self) -> Self:
        if sum(it is not None for it in (self.at_least, self.at_most, self.not_)) != 1:
            raise ValueError("a comparison is one of at_least, at_most and not")
        return self


class Term(Strict):
    """A number: so many rows or values, their sum or median, or a number that is known."""

    count: str | None = None
    sum: str | None = None
    median: str | None = None
    number: int | None = None
    touched: Touched | None = None
    of: str | None = None
    where: dict[str, Value | list[Value] | Compared] = {}
    stated: Stated | None = None

    @model_validator(mode="after")
    def _one(self) -> Self:
        counted = (self.count, self.sum, self.median)
        if sum(it is not None for it in (*counted, self.number, self.touched)) != 1:
            raise ValueError("a term is one of count, sum, median, number and touched")
        if (self.of is None) is any(counted):
            raise ValueError("what is counted is counted of facts")
        return self


class Rule(Strict):
    """One figure of an indicator, by its name."""

    name: Name
    kind: FigureKind
    title: Words
    numerator: Term
    denominator: Term | None = None
    by: list[str] | None = None
    persons: bool | None = None
    modes: list[DocumentationMode] | None = None
    unit: Unit | None = None
    caveat: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> Self:
        if self.kind in {"share", "ratio"} and self.denominator is None:
            raise ValueError("a share or ratio has a denominator")
        if self.kind in {"median", "sum"} and self.denominator is not None:
            raise ValueError("a median or sum has no denominator")
        if (self.kind == "median") is (self.numerator.median is None):
            raise ValueError("a median is the median of a column")
        return self


class Definition(Strict):
    """One version of one indicator; `digest` is SHA-256 of its file."""

    id: Annotated[str, Field(pattern=r"^[EG](0|[1-9][0-9]?)$")]
    version: Annotated[int, Field(ge=1)]
    since: date
    persons: bool
    modes: list[DocumentationMode]
    caveats: list[str]
    by: list[str]
    title: Words
    explanation: Words
    figure: Rule
    beside: list[Rule] = []
    roster: bool = False
    begins: bool = False
    target: int | None = None
    headline: Rung | None = None
    digest: str = ""

    @property
    def figures(self) -> tuple[Rule, ...]:
        """The figure itself, then those beside it."""
        return (self.figure, *self.beside)

    @property
    def dimensions(self) -> tuple[str, ...]:
        """By what any of its figures may be asked."""
        return tuple(dict.fromkeys(name for rule in self.figures for name in self.by_of(rule)))

    def by_of(self, rule: Rule) -> tuple[str, ...]:
        """By what one of its figures may be asked."""
        return tuple(self.by if rule.by is None else rule.by)

    def modes_of(self, rule: Rule) -> list[DocumentationMode]:
        """The modes that permit one of its figures."""
        return self.modes if rule.modes is None else rule.modes

    def counts_persons(self, rule: Rule) -> bool:
        """Whether one of its figures counts persons."""
        return self.persons if rule.persons is None else rule.persons

    @override
    def __hash__(self) -> int:
        """A version of an indicator is one thing."""
        return hash((self.id, self.version))
