"""From a change of minutes in Care to the sum drawn anew, in a real browser."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.bench.children import chromium, chromium_words
from tests.bench.figure import Measured
from tests.bench.served import Served, serving
from tests.bench.spans import at, middle, told

WHAT = "a change: click to new picture, p95"
BAR = "under 100 ms"
TIMES = 60
MOST = 0.100

# The sum is drawn when its text differs and the browser has come to its next frame.
CHANGED = """minutes => new Promise(drawn => {
    const sum = () => document.querySelector("#sums .loud").textContent;
    const field = document.getElementById("minutes"), before = sum();
    field.value = minutes;
    const began = performance.now();
    const watch = new MutationObserver(() => {
        if (sum() === before) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - began)));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    field.dispatchEvent(new Event("change", { bubbles: true }));
})"""
PINGED = """async () => {
    const began = performance.now();
    await (await fetch("/ping")).text();
    return performance.now() - began;
}"""


def measure(*, full: bool) -> Measured:
    """Changes of one task among sixty, and bare fetches in the same page, by turns."""
    with serving("long") as served, care(served) as page:
        for minutes in (11, 12, 13):
            page.evaluate(CHANGED, str(minutes))
        turns = [
            (page.evaluate(CHANGED, str(14 + n)), page.evaluate(PINGED))
            for n in range(TIMES)
        ]
    ours, theirs = ([ms / 1000 for ms in each] for each in zip(*turns, strict=True))
    one, peer = at(ours, 95), middle(theirs)
    words = f"{told(one)}, p50 {told(middle(ours))} (fetch of /ping {told(peer)})"
    return Measured(words=words, ratio=one / peer, met=one < MOST)


@contextmanager
def care(served: Served) -> Iterator[Page]:
    """The Care page with one task in hand, in Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=chromium_words()
        )
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto(served.link)
        page.goto(f"{served.address}{served.visit}/care?open=task7")
        yield page
        browser.close()
