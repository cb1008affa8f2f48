"""Every address of the program is written here, with the test that visits it."""

from pathlib import Path

import pytest
from flask import Flask

HERE = Path(__file__).parent
ROUTES = {
    "GET /": "test_front.py",
    "GET /damaged": "test_damaged.py",
    "POST /damaged": "test_damaged.py",
    "GET /evidence": "test_evidence.py",
    "GET /evidence/<question_id>": "test_evidence.py",
    "GET /evidence/<question_id>/ipdas": "test_evidence.py",
    "GET /hide": "test_hide.py",
    "GET /keys": "test_keys.py",
    "GET /left": "test_idle_lock.py",
    "GET /launch/<token>": "test_security.py",
    "GET /people/<persona_id>": "test_made_up.py",
    "GET /ping": "test_front.py",
    "GET /printing/<path:name>": "test_paper_choice.py",
    "GET /setup": "test_setup_and_unlock.py",
    "GET /static/<path:filename>": "test_security.py",
    "GET /unlock": "test_setup_and_unlock.py",
    "GET /visit/<visit_id>/agree": "test_agree.py",
    "GET /visit/<visit_id>/care": "test_care_row_in_hand.py",
    "GET /visit/<visit_id>/care/add": "test_care_add.py",
    "GET /visit/<visit_id>/life": "test_life.py",
    "GET /visit/<visit_id>/matters": "test_matters.py",
    "GET /visit/<visit_id>/note": "test_note.py",
    "GET /visit/<visit_id>/note.pdf": "test_note.py",
    "GET /visit/<visit_id>/options": "test_options_question.py",
    "GET /visit/<visit_id>/paper": "test_paper_choice.py",
    "GET /visit/<visit_id>/paper/plan.ics": "test_agenda.py",
    "GET /visit/<visit_id>/paper/plan.pdf": "test_paper_choice.py",
    "GET /visit/<visit_id>/paper/sheet.html": "test_paper_choice.py",
    "GET /visit/<visit_id>/start": "test_start.py",
    "GET /visit/<visit_id>/start/list": "test_bring_list.py",
    "GET /visit/<visit_id>/start/record": "test_bring_record.py",
    "GET /visit/<visit_id>/start/take": "test_bring_list.py",
    "GET /visit/<visit_id>/weigh": "test_weigh_views.py",
    "GET /waiting-room/<language>.html": "test_waiting_room.py",
    "GET /waiting-room/<language>.pdf": "test_waiting_room.py",
    "POST /evidence/<question_id>": "test_evidence_signed.py",
    "POST /keys/code": "test_keys.py",
    "POST /keys/idle": "test_keys.py",
    "POST /keys/passphrase": "test_keys.py",
    "POST /stay": "test_idle_lock.py",
    "POST /lock": "test_setup_and_unlock.py",
    "POST /screen": "test_language_and_size.py",
    "POST /setup": "test_setup_and_unlock.py",
    "POST /unlock": "test_setup_and_unlock.py",
    "POST /visit/<visit_id>/agree": "test_agree.py",
    "POST /visit/<visit_id>/care": "test_care_first_lines.py",
    "POST /visit/<visit_id>/care/add": "test_care_add.py",
    "POST /visit/<visit_id>/care/drop/<task_id>": "test_care_drop.py",
    "POST /visit/<visit_id>/care/take/<kind_id>": "test_care_add.py",
    "POST /visit/<visit_id>/care/own": "test_care_one_more.py",
    "POST /visit/<visit_id>/care/medicine": "test_care_one_more.py",
    "GET /visit/<visit_id>/care/hidden": "test_care_hidden_work.py",
    "POST /visit/<visit_id>/care/hidden": "test_care_hidden_work.py",
    "POST /visit/<visit_id>/care/offer": "test_care_hidden_work.py",
    "POST /visit/<visit_id>/care/pharmacist": "test_care_pharmacist.py",
    "POST /visit/<visit_id>/life": "test_life.py",
    "POST /visit/<visit_id>/matters": "test_matters_tops.py",
    "POST /visit/<visit_id>/options": "test_options_question.py",
    "POST /visit/<visit_id>/options/back": "test_options_try_on.py",
    "POST /visit/<visit_id>/options/too/<option_id>": "test_options_try_on.py",
    "GET /visit/<visit_id>/options/ease/<task_id>": "test_options_ease.py",
    "POST /visit/<visit_id>/options/ease/<task_id>": "test_options_ease.py",
    "POST /visit/<visit_id>/options/ease/<task_id>/try": "test_options_ease.py",
    "POST /visit/<visit_id>/options/ease/<task_id>/too": "test_options_ease.py",
    "POST /visit/<visit_id>/options/ease/<task_id>/back": "test_options_ease.py",
    "POST /visit/<visit_id>/options/ease/<task_id>/take": "test_options_ease.py",
    "GET /visit/<visit_id>/options/differ": "test_options_differ.py",
    "POST /visit/<visit_id>/options/differ": "test_options_differ.py",
    "POST /visit/<visit_id>/options/open/<question_id>": "test_options_question.py",
    "POST /visit/<visit_id>/options/take": "test_options_try_on.py",
    "POST /visit/<visit_id>/options/try/<option_id>": "test_options_try_on.py",
    "POST /visit/<visit_id>/paper": "test_paper_choice.py",
    "POST /visit/<visit_id>/paper/forget": "test_keep_and_forget.py",
    "POST /visit/<visit_id>/paper/keep": "test_keep_and_forget.py",
    "POST /visit/<visit_id>/start": "test_start.py",
    "POST /visit/<visit_id>/start/list": "test_bring_list.py",
    "POST /visit/<visit_id>/start/record": "test_bring_record.py",
    "POST /visit/<visit_id>/start/take": "test_bring_list.py",
    "POST /visit/<visit_id>/weigh": "test_weigh_views.py",
    "POST /visits": "test_front.py",
    "POST /visits/code": "test_front.py",
    "POST /visits/practice/<persona_id>": "test_front.py",
}


def test_the_program_answers_at_these_addresses_and_no_others(app: Flask) -> None:
    found = {
        f"{method} {rule.rule}"
        for rule in app.url_map.iter_rules()
        for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}
    }
    assert found == set(ROUTES)


@pytest.mark.parametrize(("route", "file"), ROUTES.items())
def test_each_address_is_named_in_its_test(route: str, file: str) -> None:
    parts = route.partition("/")[2].replace("visit/<visit_id>/", "").split("/")
    named = "/".join(part for part in parts if not part.startswith("<"))
    assert named in (HERE / file).read_text(encoding="utf-8")
