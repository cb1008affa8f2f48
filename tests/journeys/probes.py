"""What a page shows of itself when it is measured in the browser."""

from importlib.resources import files

from playwright.sync_api import Page

AXE = (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")
TAGS = (
    "wcag2a",
    "wcag2aa",
    "wcag21a",
    "wcag21aa",
    "wcag22a",
    "wcag22aa",
    "best-practice",
)
RUN = """tags => axe.run(document, {
  runOnly: {type: "tag", values: tags}, resultTypes: ["violations"], iframes: false,
}).then(found => found.violations.map(v =>
  `${v.id}: ${v.help}: ` + v.nodes.slice(0, 3).map(n => n.html.slice(0, 160)).join(" | ")))"""

TOO_WIDE = """() => {
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over <= 0) return [];
  const wide = [...document.querySelectorAll("body *")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width && (box.right > innerWidth + 1 || box.left < -1)
      && getComputedStyle(one).clipPath === "none";
  });
  return [`${over} px too wide`, ...wide.slice(0, 4).map(one => one.outerHTML.slice(0, 120))];
}"""

NOT_IN_VIEW = """() => {
  const page = document.scrollingElement;
  const lost = [...document.querySelectorAll("h1, .foot .btn")].filter(one => {
    const box = one.getBoundingClientRect();
    return box.height && (box.top < 0 || box.bottom > innerHeight
      || box.left < 0 || box.right > innerWidth);
  }).map(one => one.textContent.trim());
  if (!document.querySelector("h1")) lost.push("no h1");
  if (page.scrollHeight > innerHeight) lost.push(`the page scrolls ${page.scrollHeight}`);
  return lost;
}"""

TO_SCROLL = """() => {
  const sheet = document.querySelector("main.sheet");
  return sheet ? Math.max(0, sheet.scrollHeight - sheet.clientHeight) : 0;
}"""

SMALL_TARGETS = """([across, high]) => {
  const shown = one => one.checkVisibility() && !one.closest(".aside-words, .skip");
  const target = one => one.matches("[type=radio], [type=checkbox]")
    ? one.closest("label") ?? one : one;
  const controls = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  return [...document.querySelectorAll(controls)].filter(shown).map(target).map(one => {
    const box = one.getBoundingClientRect();
    const after = getComputedStyle(one, "::after");
    const grown = after.position === "absolute" && after.content !== "none"
      ? parseFloat(after.height) || 0 : 0;
    return [one, Math.round(box.width), Math.round(Math.max(box.height, grown))];
  }).filter(([, w, h]) => w < across || h < high)
    .map(([one, w, h]) => `${w}x${h} ${one.outerHTML.slice(0, 120)}`);
}"""

LOST = """() => {
  const told = [];
  const plain = one => !one.closest(".aside-words, .skip, [aria-hidden=true], svg, figure:has(iframe)");
  for (const one of document.querySelectorAll("main *, header *, footer *")) {
    const style = getComputedStyle(one), box = one.getBoundingClientRect();
    if (!one.checkVisibility() || !plain(one) || style.clipPath !== "none") continue;
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const field = one.matches("input, textarea");
    if (clips && !field && (one.scrollWidth > one.clientWidth + 1
        || one.scrollHeight > one.clientHeight + 1) && !one.matches("main"))
      told.push(`clipped: ${one.outerHTML.slice(0, 120)}`);
    if (box.right > innerWidth + 1 || box.left < -1)
      told.push(`off the screen: ${one.outerHTML.slice(0, 120)}`);
  }
  return told.slice(0, 6);
}"""

COVERED = """() => {
  const controls = "a[href], button:not([disabled]), input:not([type=hidden]), select, textarea, summary";
  const told = [];
  for (const one of document.querySelectorAll(controls)) {
    if (!one.checkVisibility() || one.closest(".aside-words, .skip")) continue;
    one.scrollIntoView({block: "center", inline: "nearest"});
    const box = (one.closest("label") ?? one).getBoundingClientRect();
    const own = one.getBoundingClientRect();
    const at = document.elementFromPoint(own.left + own.width / 2, own.top + own.height / 2);
    const same = at && (one.contains(at) || at.contains(one) || one.closest("label")?.contains(at));
    if (!same) told.push(`${one.outerHTML.slice(0, 100)} under ${at?.outerHTML.slice(0, 80)}`);
    if (box.right > innerWidth + 1 || box.left < -1) told.push(`off: ${one.outerHTML.slice(0, 100)}`);
  }
  document.querySelector("main")?.scrollTo(0, 0);
  scrollTo(0, 0);
  return told.slice(0, 6);
}"""


def axe(page: Page) -> list[str]:
    """What axe finds wrong, each with the first places where it is so."""
    if not page.evaluate("() => Boolean(window.axe)"):
        page.evaluate(AXE)
    found = page.evaluate(RUN, list(TAGS))
    return list(found)


def too_wide(page: Page) -> list[str]:
    """What makes the page scroll sideways."""
    return list(page.evaluate(TOO_WIDE))


def not_in_view(page: Page) -> list[str]:
    """Which of heading and footer buttons cannot be seen without scrolling."""
    return list(page.evaluate(NOT_IN_VIEW))


def to_scroll(page: Page) -> int:
    """How many pixels of the sheet lie below its edge."""
    return int(page.evaluate(TO_SCROLL))


def small_targets(page: Page, across: int, high: int) -> list[str]:
    """What can be pressed and is smaller than this."""
    return list(page.evaluate(SMALL_TARGETS, [across, high]))


def lost(page: Page) -> list[str]:
    """Words cut off or off the screen."""
    return list(page.evaluate(LOST))


def covered(page: Page) -> list[str]:
    """Controls that lie under something else where they are pressed."""
    return list(page.evaluate(COVERED))
