"""What two people do at the table, by the names of fields, in any language."""

from datetime import date

from tests.journeys.screens import Screen

WORDS = "Walk to the lake with my granddaughter"
WORRY = "Falling on the stairs"
HELPS = "My neighbour with the red door"
FEELS = "I hide it from the others"
MEANWHILE = "we look at the book together"
SAID_OF_WAY = "One pill less would be a gift"
PROMISE = "Phone Rosa about the dizzy mornings"
BY_WHEN = "Friday before noon"
JOB = "Sit a while before I stand up"
IF_TODAY = "I feel faint twice"
AGAIN = date(2026, 3, 30)
MINE = ("The lake", "Sleep", "No more forms")
THEIRS = ("No stroke", "The lake", "Kidneys")


def begin(here: Screen, language: str) -> None:
    """Choose a language on the first page, and begin."""
    here.go("/")
    here.press(f"language:{language}")
    here.follow('form[action="/visits"] button')


def sit_down(here: Screen) -> None:
    """Say who is at the table."""
    here.page.fill("#patient_name", "Rosa")
    here.page.fill("#companion_name", "Luis, my son")


def say_what_matters(here: Screen) -> None:
    """Say it in own words, then write both lists, one side after the other."""
    here.page.fill("#words", WORDS)
    here.page.fill("#main", WORDS)
    here.page.fill("#worry", WORRY)
    here.page.check("#themes-0")
    write_three(here, MINE)


def write_three(here: Screen, lines: tuple[str, ...]) -> None:
    """Write three lines, and say that these are the three."""
    for n, line in enumerate(lines, 1):
        here.page.fill(f"#top_{n}", line)
    here.press("tops")


def tell_life(here: Screen) -> None:
    """Say what helps and what is hard, and how many hours there are."""
    here.page.fill("#helps_me", HELPS)
    here.page.check('[name="environment"][value="hard"]')
    here.page.check('[name="social"][value="good"]')
    here.page.fill("#hours", "3")


def add_pressure_checks(here: Screen) -> None:
    """Add a kind of task from the whole list."""
    here.press("add")
    here.page.check('[name="kinds"][value="check_pressure"]')
    here.follow('.split button[name="go"][value=""]')


def open_task(here: Screen, task_id: str) -> None:
    """Take one row of the ledger in hand."""
    here.press(f"?open={task_id}")


def write_over_it(here: Screen) -> None:
    """Say how long this task takes, what it costs and how it feels."""
    here.page.fill("#minutes", "17")
    here.page.click("#money-of summary")
    here.page.fill("#money", "4.50")
    here.page.select_option("#hassle", "a_lot")
    here.page.fill("#feeling", FEELS)


def see_it_differently(here: Screen, task_id: str) -> None:
    """Say from two seats how much a task helps, and how the difference stands."""
    here.press(f"?about={task_id}")
    here.page.check('[name="patient"][value="not_much"]')
    here.page.check('[name="clinician"][value="a_lot"]')
    here.press(f"?about={task_id}")
    here.page.check('[name="settled"][value="agreed_to_try"]')
    here.page.fill("#meanwhile", MEANWHILE)


def put_a_question(here: Screen, question: str) -> None:
    """Choose one question to talk about."""
    if not here.page.locator("section.way").count():
        here.press("?all=1")
        here.follow(f'button[formaction$="/options/open/{question}"]')


def make_promises(here: Screen) -> None:
    """Say who does what, what if, how sure, and when the two look again."""
    here.page.fill("#what_clinic_0", PROMISE)
    here.page.fill("#when_clinic_0", BY_WHEN)
    here.page.fill("#what_patient_0", JOB)
    here.page.fill("#if_today", IF_TODAY)
    here.page.check("#confidence-8")
    here.page.fill("#look_on", AGAIN.isoformat())
    here.page.check('[name="look_by"][value="phone"]')
