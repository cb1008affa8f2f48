"""What we know and from where: `evidence`, each question, its list `evidence/ipdas`."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from bs4 import Tag

from aid.domain.options import Question
from aid.library.load import load_library
from aid.resources import resource_dir
from aid.web.desk import Desk
from tests.web.page import Guest, Page

ONE = "/evidence/blood_thinner"


def question_of(desk: Desk, name: str = "blood_thinner") -> Question:
    return desk.library.questions[name]


def with_question(desk: Desk, question: Question) -> None:
    known = {**desk.library.questions, question.id: question}
    desk.library = replace(desk.library, questions=known)


def figures(page: Page) -> list[Tag]:
    return page.soup.select(".evidence__figures tbody tr")


def test_the_first_page_leads_to_it(client: Guest) -> None:
    link = client.see("/").soup.find("a", href="/evidence")
    assert link.get_text(strip=True) == "What we know, and from where"


def test_it_counts_what_there_is(client: Guest, desk: Desk) -> None:
    page = client.see("/evidence")
    assert f"{len(desk.library.questions)} questions" in page.text
    assert f"{len(desk.library.sources)} sources" in page.text


def test_each_question_stands_with_its_dates_and_who_checked_it(
    client: Guest, desk: Desk
) -> None:
    rows = client.see("/evidence").soup.select(".evidence__list tbody tr")
    assert len(rows) == len(desk.library.questions)
    row = next(row for row in rows if row.find("a", href=ONE))
    told = [cell.get_text(" ", strip=True) for cell in row.select("td")]
    assert told == ["21 November 2026", "21 November 2027", "not yet", "not yet"]


def test_a_question_that_is_due_for_another_look_stands_first_and_says_so(
    client: Guest, desk: Desk
) -> None:
    question = question_of(desk)
    old = replace(question.provenance, review_by=date(2026, 1, 1))
    with_question(desk, replace(question, provenance=old))
    first = client.see("/evidence").soup.select_one(".evidence__list tbody tr")
    assert first.find("a", href=ONE)
    assert "Due for another look" in first.get_text()
    assert "These studies are due for another look." in client.see(ONE).text


def test_nothing_is_said_of_files_where_none_was_left_out(client: Guest) -> None:
    assert "Left out" not in client.see("/evidence").text


def test_a_file_that_was_left_out_is_told_with_its_line_and_why(
    client: Guest, desk: Desk, tmp_path: Path
) -> None:
    shipped = resource_dir("content") / "options" / "blood_thinner.toml"
    (tmp_path / "ours" / "options").mkdir(parents=True)
    spoiled = shipped.read_text(encoding="utf-8").replace("out_of = 100", "out_of = 0", 1)
    ours = tmp_path / "ours" / "options" / "blood_thinner.toml"
    ours.write_text(spoiled, encoding="utf-8")
    line = spoiled.splitlines().index("out_of = 0") + 1
    desk.library = load_library(resource_dir("content"), tmp_path / "ours")
    told = client.see("/evidence").soup.select_one(".evidence__out").get_text(" ", True)
    where = f"options/blood_thinner.toml , line {line}, options[0].outcomes[0].out_of"
    assert where in told
    assert "A number is told out of 100 or out of 1000." in told
    assert "9 of 100 people" in client.see(ONE).text


def test_every_figure_and_finding_is_listed(client: Guest, desk: Desk) -> None:
    page, question = client.see(ONE), question_of(desk)
    outcomes = [one for way in question.options for one in way.outcomes]
    assert len(figures(page)) == len(outcomes)
    for way in question.options:
        assert way.name.words in page.text
        assert way.not_known.words in page.text


def test_a_figure_says_of_whom_for_how_long_how_sure_and_from_where(
    client: Guest,
) -> None:
    page = client.see(ONE)
    told = figures(page)[0].get_text(" ", strip=True)
    for words in (
        "A bleed that is large or needs care",
        "9 of 100 people",
        "in 1 year",
        "1,323 frail people in the Netherlands, 83 years old on average",
        "Compared with: People who switched to a newer pill.",
        "Fairly sure A fair test, stopped early, and all knew which pill they took.",
        "Joosten LPT, 2023",
        "Plan Together founding team",
        "Nobody else yet",
    ):
        assert words in told


def test_a_source_is_one_step_away(client: Guest) -> None:
    page = client.see(ONE)
    link = figures(page)[0].find("a")
    assert "Safety of switching" in page.part(link["href"].removeprefix("#"))


def test_who_wrote_it_and_who_paid_is_said(client: Guest) -> None:
    text = client.see(ONE).text
    assert "Written by Plan Together founding team. Nobody paid for it." in text
    assert "This was not a full search of all studies." in text
    assert "In English it reads at school grade" in text


def test_the_ipdas_list_tells_each_item_and_why_one_is_not_met_yet(
    client: Guest,
) -> None:
    page = client.see(f"{ONE}/ipdas")
    assert len(page.soup.select("tbody tr")) == 35
    assert "It tells what the problem is. Met" in page.text
    assert (
        "Clinicians were asked what they need. Not yet Nobody was asked yet." in page.text
    )
    sets = [one.get_text(" ", strip=True) for one in page.soup.select("caption")]
    assert sets[:2] == [
        "What makes it an aid at all 6 of 6 met",
        "What makes it safe to use 6 of 6 met",
    ]


def test_a_question_in_words_alone_says_why_it_gives_no_chances(client: Guest) -> None:
    text = client.see("/evidence/sugar_checks/ipdas").text
    assert "It gives chances. Not yet No number could be checked" in text


@pytest.mark.parametrize("path", ["/evidence/nothing", "/evidence/nothing/ipdas"])
def test_a_question_that_is_not_there_leads_to_the_list(client: Guest, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 404
    assert "evidence__list" in answer.text


@pytest.mark.parametrize("path", ["/evidence", ONE, f"{ONE}/ipdas"])
def test_language_and_size_change_on_the_spot(client: Guest, path: str) -> None:
    page = client.press(client.see(path), "language:es")
    assert (page.path, page.soup.html["lang"]) == (path, "es")


@pytest.mark.parametrize("path", ["/evidence", ONE, f"{ONE}/ipdas"])
def test_a_locked_laptop_shows_none_of_it(client: Guest, desk: Desk, path: str) -> None:
    assert desk.opened
    desk.opened.close()
    desk.opened = None
    assert client.get(path).location == "/setup"


def test_every_question_has_its_pages(client: Guest, desk: Desk) -> None:
    for name in desk.library.questions:
        assert client.get(f"/evidence/{name}").status_code == 200
