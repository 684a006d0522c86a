"""The goal board: live for those inside, what is released for others, and every number as it was answered."""

import asyncio
import csv
import io
import json
import re
from datetime import UTC, datetime, timedelta
from typing import Final

from playwright.async_api import BrowserContext, Locator, Page, expect

from deploy.local.client import node
from deploy.local.home import ROOT
from services.reporting.exports.cells import cell
from tests.browser.looking import sign_in
from tests.http import Caller

LINKED: Final = "Nyanlända besökare som länkats"
ON_LEAVE: Final = "Föräldralediga nyanlända"
FIKA: Final = "Fika och aktiviteter på drop-in"
COUNTED: Final = re.compile(r"\d+\sav\s\W?\d+")
NOT_YET: Final = "Inget att visa än"
TABLE: Final = "Siffrorna i en tabell"
CELLS: Final = (
    "Sara",
    "=1+1",
    " =1+1",
    "@a",
    "\t1",
    "\uff1d1",
    "-2",
    "|x",
    'say "so", twice',
    "å\n1",
    7,
    None,
)
PROGRAM: Final = """
const typescript = require("typescript");
const source = require("fs").readFileSync("src/board/csv.ts", "utf8");
const { outputText } = typescript.transpileModule(source, { compilerOptions: { module: "commonjs" } });
const made = {};
new Function("exports", outputText)(made);
console.log(JSON.stringify(made.csv([JSON.parse(process.argv[1])])));
"""


def goal(page: Page, title: str) -> Locator:
    """A goal's card."""
    return page.locator(".goal").filter(has_text=title)


async def linked(host: Caller) -> str:
    """Somebody who came, and whom a host linked to the library."""
    now = datetime.now(UTC).isoformat()
    about = {"given_name": "Freweini", "target_group": "abo", "site": "motesplatsen"}
    person = await host.post("/visits/people", about)
    visit = {"person": person.json()["id"], "site": "motesplatsen", "occurred_at": now}
    came = await host.post("/visits/visits", visit | {"supports": ["it"]})
    listing = {"name": "Biblioteket", "category": "bibliotek", "owner": "same_authority"}
    place = await host.made("/referrals/destinations", listing)
    made = {"person": visit["person"], "destination": place, "initiated_by": "visitor"}
    hearing = host.saying(("Brygga-After", f"visits={came.json()['position']}"))
    referral = await hearing.made("/referrals/referrals", made | {"occurred_at": now})
    step = {"rung": "contact_made", "expected_version": 1}
    await host.made(f"/referrals/referrals/{referral}/advance", step)
    return visit["person"]


async def test_what_is_recorded_at_the_desk_is_on_the_board_a_moment_later(
    page: Page, host: Caller
) -> None:
    await sign_in(page, "host")
    figure = goal(page, FIKA).locator(".figure")
    await expect(figure).to_have_text(COUNTED)
    before = int(re.findall(r"\d+", await figure.inner_text())[0])
    began = datetime.now(UTC) - timedelta(days=400 + before)
    about = {"kind": "drop_in", "site": "motesplatsen", "duration_minutes": 60}
    session = await host.made("/activities/sessions", about | {"starts_at": began.isoformat()})
    await host.made(f"/activities/sessions/{session}/hold", {"fika": True})
    await expect(figure).to_have_text(re.compile(rf"^{before + 1}\sav\s\W?\d+"))
    await expect(page.get_by_text(re.compile("Uppdaterad .*sekunde?r? sedan"))).to_be_visible()
    await _says_what_the_service_answers(page, host)
    await _hands_out_what_the_service_answers(page, host)


async def _says_what_the_service_answers(page: Page, host: Caller) -> None:
    """The table under a chart has the numbers of the trend."""
    card = goal(page, FIKA)
    await card.get_by_text(TABLE).click()
    trend = (await host.get("/reporting/goals/G5/trend")).json()
    told = [(it["numerator"], it["denominator"]) for it in trend["points"]]
    assert told
    rows = card.locator(".trend tbody tr td:nth-of-type(1)")
    await expect(rows).to_have_text([re.compile(rf"^{a}\sav\s\W?{b}\W?$") for a, b in told])


async def _hands_out_what_the_service_answers(page: Page, host: Caller) -> None:
    async with page.expect_download() as kept:
        await page.get_by_role("button", name="Ladda ner siffrorna").first.click()
    text = (await (await kept.value).path()).read_text(encoding="utf-8-sig")
    told = {row["id"]: row for row in csv.DictReader(io.StringIO(text))}
    for one in (await host.get("/reporting/goals")).json():
        row = told[one["id"]]
        for name in ("value", "numerator", "denominator", "share", "target", "as_of"):
            written = float(row[name]) if row[name] else None
            assert written == one[name], (one["id"], name)
        assert row["to"] == one["to"]


async def test_who_sees_only_what_is_released_is_told_what_is_not(page: Page, host: Caller) -> None:
    await linked(host)
    await nothing_is_disclosed(host)
    await sign_in(page, "steering")
    for persons in (LINKED, ON_LEAVE):
        await expect(goal(page, persons).locator(".figure")).to_have_text(NOT_YET)
    await expect(goal(page, "En föreningsdag").locator(".figure")).to_have_text(COUNTED)
    await page.locator("summary", has_text="Volymer").click()
    volumes = page.locator("details", has_text="Volymer")
    for hidden in ("Besök", "Personer", "Stödinsatser", "Länkningar"):
        row = volumes.get_by_role("row").filter(
            has=page.get_by_role("rowheader", name=hidden, exact=True)
        )
        await expect(row).to_have_text(re.compile(f"{NOT_YET}.*"))
    await volumes.get_by_label("Dela upp efter").select_option("sex")
    await expect(volumes.get_by_role("table")).to_have_count(1)
    await expect(page.get_by_role("button", name="Visa underlaget")).to_have_count(0)


async def test_the_evidence_of_a_figure_is_reached_by_keyboard_and_its_reading_is_recorded(
    page: Page, host: Caller
) -> None:
    person = await linked(host)
    await sign_in(page, "host")
    figure = goal(page, LINKED).locator(".figure")
    await expect(figure).to_have_text(re.compile(r"^[1-9]\d*\sav\s\W?\d+"))
    button = goal(page, LINKED).get_by_role("button", name="Visa underlaget")
    await _tab_to(page, page.get_by_label("Period", exact=True))
    await page.keyboard.press("ArrowDown")
    await expect(page.get_by_role("button", name="Perioden före")).to_be_visible()
    await expect(figure).to_have_text(re.compile(r"^[1-9]\d*\sav\s\W?\d+"))
    await _tab_to(page, button)
    await page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    await expect(dialog.get_by_text(person[-8:])).to_be_visible()
    await expect(dialog.get_by_text("Bibliotek").first).to_be_visible()
    await page.keyboard.press("Escape")
    await expect(dialog).to_have_count(0)
    await expect(button).to_be_focused()
    asked = f"subject={person}&actor=local-host&purpose=followup&action=PersonalDataRead"
    log = host.who("dpo").saying(("Brygga-Purpose", "access_review"))
    async with asyncio.timeout(20):
        while True:
            if told := (await log.get(f"/reporting/audit/entries?{asked}")).json()["items"]:
                break
            await asyncio.sleep(0.2)
    read = told[0]
    assert (read["release"], read["outcome"]) == ("listed", "released")
    assert "referral" in read["fields"]


async def _tab_to(page: Page, wanted: Locator) -> None:
    """By keyboard alone, from where the focus is."""
    for _ in range(60):
        if await wanted.evaluate("it => it === document.activeElement"):
            return
        await page.keyboard.press("Tab")
    await expect(wanted).to_be_focused()


async def test_no_cell_of_a_file_can_start_a_formula() -> None:
    """The client writes cells as the exports do; `cell` is tested beside them."""
    child = await asyncio.create_subprocess_exec(
        *(node(), "--eval", PROGRAM, json.dumps(CELLS)),
        cwd=ROOT / "web",
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await child.communicate()
    [row] = csv.reader(io.StringIO(json.loads(out).lstrip("\ufeff"), newline=""))
    assert row == ["" if it is None else str(cell(it)) for it in CELLS]


async def test_nobody_stays_signed_in_on_a_page_that_is_loaded_anew(page: Page) -> None:
    await sign_in(page, "host")
    await page.reload()
    await expect(page.get_by_role("button", name="Logga in").first).to_be_visible()
    await expect(page.get_by_role("heading", name="Målen")).to_have_count(0)


async def nothing_is_disclosed(host: Caller) -> None:
    """Take back what other tests decided to tell exactly."""
    for one in (await host.get("/reporting/disclosures")).json()["items"]:
        path = f"/reporting/disclosures/{one['id']}/withdraw"
        await host.made(path, {"reason": "Fel mottagare angavs i beslutet."})


async def test_days_that_end_before_they_begin_show_no_figures_of_others(page: Page) -> None:
    await sign_in(page, "host")
    await expect(page.locator(".goal").first).to_be_visible()
    await page.get_by_label("Period").select_option("own")
    await page.get_by_label("Från och med", exact=True).fill("2026-05-02")
    await page.get_by_label("Till och med", exact=True).fill("2026-05-01")
    await expect(page.locator(".goal")).to_have_count(0)
    await expect(page.get_by_role("alert")).to_have_text("Slutet ligger före början.")
    await page.get_by_label("Till och med", exact=True).fill("2026-05-03")
    await expect(page.locator(".goal").first).to_be_visible()
    await expect(page.get_by_role("alert")).to_have_count(0)


async def test_a_board_that_was_refused_waits_for_nothing(context: BrowserContext) -> None:
    page = await context.new_page()
    no = {"code": "not_allowed", "title": "Det får du inte.", "status": 403}
    await page.route(
        re.compile("/api/reporting/(goals|stream)"),
        lambda route: route.fulfill(status=403, json=no),
    )
    await sign_in(page, "host")
    await expect(page.get_by_role("alert")).to_have_text("Det får du inte.")
    await expect(page.get_by_text("Vänta …")).to_have_count(0)
