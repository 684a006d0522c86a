"""What waits for whoever is here: links whose person is read when opened, and edits that met."""

from uuid import uuid4

from playwright.async_api import Page, expect

from tests.books import Books
from tests.browser.looking import sign_in
from tests.http import Caller
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
