"""Lists, read to their last page."""

from typing import Any
from urllib.parse import quote

from tests.http import Caller


async def items(host: Caller, path: str) -> list[dict[str, Any]]:
    """All that is listed, page by page: other tests share the database."""
    found: list[dict[str, Any]] = []
    more = ""
    while True:
        answer = await host.get(path + more)
        assert answer.status == 200, answer
        page = answer.json()
        found += page["items"]
        if not page.get("next"):
            return found
        more = f"{'&' if '?' in path else '?'}cursor={quote(page['next'])}"
