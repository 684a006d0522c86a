"""What the municipality decided since when; of two since the same day the later told holds."""

from typing import Final

from services.reporting.exports.shown import SETTINGS, Column, Shown

SINCE: Final = Column("since", "date", "From which day on.")

CATEGORY: Final = Shown(
    name="category",
    meaning="Whether a category of destinations counts for goal 1, where that was defined.",
    rule=SETTINGS,
    columns=(
        Column("category", "text", "The category's code (DOMAIN §2)."),
        Column("counts_for_goal_1", "boolean", "Whether a referral there counts."),
        SINCE,
    ),
    uses=("category_definition",),
    sql="""
select distinct on (category, since) category, counts_for_goal_1, since
from {category_definition} as definition order by category, since, told_at desc
""",
)
TARGET_GROUP: Final = Shown(
    name="target_group",
    meaning="What those in a target group count as, where that was defined.",
    rule=SETTINGS,
    columns=(
        Column("target_group", "text", "The group's code (DOMAIN §2)."),
        Column("newcomer", "boolean", "Whether they count as newcomers."),
        Column("counts_for_grant", "boolean", "Whether they count for the state grant."),
        Column("until_support_ends", "boolean", "Whether only until their support period ends."),
        SINCE,
    ),
    uses=("group_definition",),
    sql="""
select distinct on (target_group, since)
    target_group, newcomer, counts_for_grant, until_support_ends, since
from {group_definition} as definition order by target_group, since, told_at desc
""",
)
GOAL_TARGET: Final = Shown(
    name="goal_target",
    meaning="What each goal is to reach.",
    rule=SETTINGS,
    columns=(
        Column("goal", "text", "G1 to G5."),
        Column("target", "integer", "How many; null where everybody is meant, or nothing is set."),
        Column("rung", "text", "The headline rung, where the goal has a ladder."),
        SINCE,
    ),
    uses=("goal_target",),
    sql="""
select distinct on (goal, since) goal, target, rung, since
from {goal_target} as setting order by goal, since, told_at desc
""",
)
DOCUMENTATION_MODE: Final = Shown(
    name="documentation_mode",
    meaning="What may be written down at a site or of an activity, at most (R4).",
    rule=SETTINGS,
    columns=(
        Column("scope", "text", "site or activity."),
        Column("place", "text", "The site's name, or the activity's id."),
        Column("mode", "text", "identified, pseudonymous or headcount."),
        Column("decided_on", "date", "When that was decided."),
        SINCE,
    ),
    uses=("documentation_mode",),
    sql="""
select distinct on (scope, place, since) scope, place, value, decided_on, since
from {documentation_mode} as mode order by scope, place, since, told_at desc
""",
)
SHOWN: Final = (CATEGORY, TARGET_GROUP, GOAL_TARGET, DOCUMENTATION_MODE)
