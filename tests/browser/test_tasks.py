"""What waits for whoever is here: links whose person is read when opened, and edits that met."""

import re
from datetime import UTC, datetime
from uuid import uuid4

from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.doors import SITE
from tests.http import Caller, quiet
from tests.offline import meet, of_person, person

WHOEVER = "local-host"
"""As whom the built-in provider signs a host in."""


async def test_an_edit_of_two_devices_is_settled_with_both_values_in_view(
    page: Page, host: Caller
) -> None:
    eva = host.who("host", sub=WHOEVER)
    name = f"Farid {uuid4().hex[:6]}"
    id_ = await person(host, given_name=name, phone="070-1740600")
    one = of_person(id_, phone="070-1740601", given_name=name)
    await meet(host, eva, one, of_person(id_, phone="070-1740602"))
    await sign_in(page, "host", to="/tasks")
    task = page.get_by_role("listitem").filter(has_text=name)
    await expect(task.get_by_text("070-1740602")).to_be_visible()
    await expect(task.get_by_text("070-1740601")).to_be_visible()
    settle = task.get_by_role("button", name="Så ska det stå")
    await expect(settle).to_be_disabled()
    await task.get_by_label("Något annat").check()
    await task.get_by_label("Vad ska stå?").fill("070-1740603")
    await settle.click()
    await expect(page.get_by_text("Avgjort")).to_be_visible()
    await expect(task).to_have_count(0)
    assert (await host.get(f"/visits/people/{id_}")).json()["phone"] == "070-1740603"


async def test_who_may_be_there_twice_is_shown_by_a_decision_and_merged_or_told_apart(
    page: Page, host: Caller, books: Books
) -> None:
    today = datetime.now(UTC).date().isoformat()
    decided = {"kind": "duplicates", "site": SITE, "decision": "SN 2026/122"}
    name = "Rahel" + uuid4().hex.translate(str.maketrans("0123456789", "ghijklmnop"))
    for year in (1990, 1990, 1990):
        await person(host, given_name=name, birth_year=year)
    await sign_in(page, "host", to="/tasks")
    part = page.get_by_role("region", name="Möjliga dubbletter")
    await host.post("/visits/exceptions", decided | {"decided_on": today, "from": today})
    await quiet(host)
    since = (await books.ends())["visits"]
    await part.get_by_role("button", name="Visa").click()
    pairs = part.get_by_role("listitem").filter(has_text=name)
    more = part.get_by_role("button", name="Mer", exact=True)
    await expect(part.get_by_role("listitem").first).to_be_visible()
    while await more.count():
        shown = await part.get_by_role("listitem").count()
        await more.click()
        await expect(part.get_by_role("listitem").nth(shown)).to_be_visible()
    await expect(pairs).to_have_count(3)
    await expect(pairs.first).to_contain_text("namn, Födelseår")
    for answer in (re.compile("^Slå ihop, och behåll"), "Det är två olika personer"):
        await pairs.first.get_by_role("button", name=re.compile("^Slå ihop")).click()
        await page.get_by_role("dialog").get_by_role("button", name=answer).first.click()
    await expect(pairs).to_have_count(1)
    await expect(page.get_by_role("link", name="Allt är skickat")).to_be_visible()
    facts = {it["type"].rpartition(".")[2] for it in await books.since("visits", since)}
    assert {"PersonalDataRead", "PersonsMerged"} <= facts
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_text(name)).to_have_count(0)


async def test_whose_a_task_is_is_read_when_somebody_opens_it_r1(
    page: Page, host: Caller, books: Books
) -> None:
    eva = host.who("host", sub=WHOEVER)
    name, place = f"Hodan {uuid4().hex[:6]}", f"Idrottsklubben {uuid4().hex[:6]}"
    answer = await host.post(
        "/visits/people", {"given_name": name, "target_group": "abo", "site": "motesplatsen"}
    )
    id_, position, _ = answer.receipt
    listing = {"name": place, "category": "idrott", "owner": "outside"}
    destination = await host.made("/referrals/destinations", listing)
    link = {"person": id_, "destination": destination, "initiated_by": "visitor"}
    heard = eva.saying(("Brygga-After", f"visits={position}"))
    await heard.made("/referrals/referrals", link | {"occurred_at": "2026-11-01T12:00:00Z"})
    before = (await books.ends())["visits"]
    await sign_in(page, "host", to="/tasks")
    task = page.get_by_role("listitem").filter(has_text=place)
    await expect(task).to_contain_text("Fått veta")
    assert name not in await page.content()
    read = [
        it for it in await books.since("visits", before) if id_ in it["data"].get("subjects", ())
    ]
    assert not read
    await task.get_by_role("button", name="Öppna personen").click()
    await expect(task.get_by_text(name)).to_be_visible()
    await expect(task.get_by_role("heading", name="Länkningar")).to_be_visible()
    read = [
        it for it in await books.since("visits", before) if id_ in it["data"].get("subjects", ())
    ]
    assert [it["data"]["purpose"] for it in read] == ["coordination"]
    await page.get_by_role("button", name="Logga ut").click()
    await expect(page.get_by_text(name)).to_have_count(0)
