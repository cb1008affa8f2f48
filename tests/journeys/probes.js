// What a page shows of itself when it is measured; each answer is a list of what is wrong.
({
  controls: "a[href], button, input:not([type=hidden]), select, textarea, summary, iframe",
  unseen: ".aside-words, .skip, [aria-hidden=true], svg, figure:has(iframe)",

  shown(selector) {
    return [...document.querySelectorAll(selector)].filter(
      (one) => one.checkVisibility() && !one.closest(".aside-words, .skip, iframe"));
  },
  start: (one) => one.outerHTML.replace(/\s+/g, " ").slice(0, 120),
  name: (one) => one.id || one.textContent.trim() || one.value || one.tagName,
  whole: (one) => (one.matches("[type=radio], [type=checkbox]") && one.closest("label")) || one,
  isOff: (box) => box.right > innerWidth + 1 || box.left < -1,

  async axe(tags) {
    const found = await axe.run(document, {
      runOnly: { type: "tag", values: tags }, resultTypes: ["violations"], iframes: false,
    });
    return found.violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.slice(0, 3).map((n) => n.html)}`);
  },

  tooWide() {
    const roots = [document.documentElement, ...document.querySelectorAll("main")];
    const over = roots.filter((one) => one.scrollWidth > one.clientWidth);
    const wide = this.shown("body *").filter((one) => this.isOff(one.getBoundingClientRect()));
    return over.length ? [over.map((one) => one.tagName), ...wide.slice(0, 4).map(this.start)] : [];
  },

  notInView() {
    const lost = this.shown("h1, .foot .btn").filter((one) => {
      const box = one.getBoundingClientRect();
      return box.top < 0 || box.bottom > innerHeight || this.isOff(box);
    }).map(this.start);
    if (!document.querySelector("h1")) lost.push("no h1");
    if (document.scrollingElement.scrollHeight > innerHeight) lost.push("the page scrolls");
    return lost;
  },

  toScroll() {
    const sheet = document.querySelector("main.sheet");
    return sheet ? sheet.scrollHeight - sheet.clientHeight : 0;
  },

  smallTargets(across, high, dense) {
    const size = (one) => {
      const box = one.getBoundingClientRect(), after = getComputedStyle(one, "::after");
      const grown = after.position === "absolute" && after.content !== "none";
      const height = grown ? Math.max(box.height, parseFloat(after.height) || 0) : box.height;
      return [Math.round(box.width), Math.round(height)];
    };
    return this.shown(this.controls).filter((one) => !one.matches("iframe")).map(this.whole)
      .filter((one) => !dense || !one.matches(dense))
      .map((one) => [one, ...size(one)]).filter(([, w, h]) => w < across || h < high)
      .map(([one, w, h]) => `${w}x${h} ${this.start(one)}`);
  },

  lost() {
    const words = this.shown("main *, header *, footer *").filter(
      (one) => !one.closest(this.unseen) && getComputedStyle(one).clipPath === "none");
    const cut = words.filter((one) => {
      const style = getComputedStyle(one);
      const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
      const over = one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1;
      return clips && over && !one.matches("main, input, textarea");
    });
    const off = words.filter((one) => this.isOff(one.getBoundingClientRect()));
    return [...cut, ...off].slice(0, 6).map(this.start);
  },

  covered() {
    const told = [];
    for (const one of this.shown(this.controls)) {
      one.scrollIntoView({ block: "center" });
      const box = one.getBoundingClientRect(), label = one.closest("label");
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
      const own = at && (one.contains(at) || at.contains(one) || label?.contains(at));
      if (!own && !one.disabled) told.push(`${this.start(one)} under ${at && this.start(at)}`);
    }
    document.querySelector("main")?.scrollTo(0, 0);
    scrollTo(0, 0);
    return told.slice(0, 6);
  },

  stops() {
    const groups = new Set();
    return [...document.querySelectorAll(this.controls)].filter((one) => {
      if (one.disabled || one.tabIndex < 0 || !one.checkVisibility()) return false;
      if (one.type !== "radio") return true;
      const chosen = document.querySelector(`[name="${one.name}"]:checked`);
      if (chosen ? chosen !== one : groups.has(one.name)) return false;
      return groups.add(one.name);
    }).map(this.name);
  },

  focus() {
    const one = document.activeElement, box = this.whole(one).getBoundingClientRect();
    const foot = document.querySelector(".foot").getBoundingClientRect();
    const above = one.closest(".foot") || box.top < foot.top;
    return [this.name(one), Boolean(box.bottom > 0 && box.top < innerHeight && above)];
  },
})
