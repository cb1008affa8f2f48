"""From a press to the new picture, by turns with a bare fetch in the same page."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page, sync_playwright

from tests.bench.children import chromium, chromium_words
from tests.bench.figure import Measured
from tests.bench.served import Served
from tests.bench.spans import at, middle, told

BAR = "under 100 ms"
MOST = 0.100
WARM = 3
TIMES = 60

# A change is drawn when what shows it differs and the browser has come to its next frame.
DRAWN = """([what, shows, press, value]) => new Promise(drawn => {
    const told = (one) => one?.id + one?.textContent;
    const shown = () => told(document.querySelector(shows));
    const before = shown(), pressed = document.querySelector(press);
    const began = performance.now();
    const watch = new MutationObserver(() => {
        if (shown() === before) return;
        watch.disconnect();
        requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - began)));
    });
    watch.observe(document.body, { childList: true, subtree: true, characterData: true });
    if (what === "click") return pressed.click();
    pressed.value = value;
    pressed.dispatchEvent(new Event("change", { bubbles: true }));
})"""
PINGED = """async () => {
    const began = performance.now();
    await (await fetch("/ping")).text();
    return performance.now() - began;
}"""


@contextmanager
def screen(served: Served, path: str) -> Iterator[Page]:
    """A page of the visit in Chromium."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium(), args=chromium_words()
        )
        page = browser.new_page(viewport={"width": 1366, "height": 768})
        page.goto(served.link)
        page.goto(f"{served.address}{served.visit}/{path}")
        yield page
        browser.close()


def drawn(page: Page, what: str, shows: str, press: str) -> Measured:
    """How long one press takes, again and again, each time with another value."""
    turns = [
        (page.evaluate(DRAWN, [what, shows, press, str(11 + n)]), page.evaluate(PINGED))
        for n in range(WARM + TIMES)
    ]
    ours, theirs = ([ms / 1000 for ms in each[WARM:]] for each in zip(*turns, strict=True))
    one, peer = at(ours, 95), middle(theirs)
    words = f"{told(one)}, p50 {told(middle(ours))} (fetch of /ping {told(peer)})"
    return Measured(words=words, ratio=one / peer, met=one < MOST)
