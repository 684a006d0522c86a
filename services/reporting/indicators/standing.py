"""Views as they stood at the ledger index that a query has as its first parameter."""


def standing(view: str) -> str:
    """The rows of a view that stood at ledger index $1, as a table of a query."""
    return f"""(
    select * from {view} where from_index <= $1 and (to_index is null or to_index > $1)
) as {view}"""
