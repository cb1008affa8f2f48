"""The least that such a page can cost: bare Flask with one form of sixty rows, and no app.

Run as `python -m tests.bench.bare`; it says its address. A session, a token against forged
requests and a compiled template, behind the same server; `/rows` holds 300 options.
"""

import secrets

from flask import Flask, render_template, session
from flask_wtf import CSRFProtect
from jinja2 import DictLoader

from aid.commands.serve import HOST, answer, listen

ROWS, OPTIONS = range(60), range(5)
PAGE = """<!doctype html><html lang="en"><title>Rows</title><form method="post">
<input type="hidden" name="csrf_token" value="{{ csrf_token() }}">
<table>{% for row in rows %}<tr><th><label for="t{{ row }}">Task {{ row }}</label></th>
<td><input id="t{{ row }}" name="t{{ row }}" value="{{ row * 5 }}"></td>
<td><select name="o{{ row }}">{% for one in options %}
<option value="{{ one }}"{{ " selected" if one == row % 5 }}>Choice {{ one }}</option>
{% endfor %}</select></td></tr>{% endfor %}</table></form></html>"""


def bare_app() -> Flask:
    """A Flask with nothing but that page."""
    app = Flask("bare", static_folder=None)
    app.jinja_loader = DictLoader({"rows.html": PAGE})
    app.config["SECRET_KEY"] = secrets.token_bytes(32)
    CSRFProtect(app)

    @app.get("/rows")
    def rows() -> str:
        session["sitting"] = "bare"
        return render_template("rows.html", rows=ROWS, options=OPTIONS)

    return app


def main() -> None:
    """Answer until stopped."""
    door = listen(0)
    print(f"http://{HOST}:{door.getsockname()[1]}", flush=True)
    answer(bare_app(), door)


if __name__ == "__main__":
    main()
