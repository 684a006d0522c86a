"""Which facts of visits tell which ids are one person now."""

from typing import Final

MERGES: Final = """
select position, recorded_at, envelope from event
where type in (
    'PersonsMerged', 'PersonsUnmerged', 'PersonWithdrawn',
    'PersonsDistinct', 'PersonsDistinctWithdrawn', 'ErasureApproved'
) and position > $1
order by position
"""
