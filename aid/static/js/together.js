// Posts the step's form when something changes, and swaps the parts that the server drew anew.
// A button marked `data-here` works the same way: what it does stays on this step.
// With scripts off the same form and the same buttons do the same work.
(() => {
  "use strict";
  const form = document.querySelector("form[data-live]");
  const saved = document.getElementById("saved");
  const always = ["keys", "mending"];
  let busy = null, again = false, lost = false, pointed = null, released = Promise.resolve();

  const told = () => {
    const data = new FormData(form);
    ["version", "save_id", "csrf_token"].forEach((key) => data.delete(key));
    return new URLSearchParams([...data].filter(([, value]) => typeof value === "string")).toString();
  };

  // the control that now stands where this one stood before its part was drawn anew
  const twin = (one) => {
    if (one.isConnected) return one;
    if (one.tagName === "SUMMARY") return document.getElementById(one.parentElement.id)?.firstElementChild;
    return document.getElementById(one.id) ?? [...form.elements].find(
      (two) => ["tagName", "name", "value", "formAction"].every((key) => two[key] === one[key]));
  };

  const news = (part) => (part.matches("[role=status]") ? part : part.querySelector("[role=status]"))
    ?.textContent.replace(/\s+/g, " ").trim();

  const swap = (page, whole) => {
    for (const part of document.querySelectorAll("[data-part]")) {
      const fresh = page.getElementById(part.id);
      if (!fresh || !(whole || always.includes(part.id))) continue;
      const held = part.contains(document.activeElement) ? document.activeElement : null;
      if (held?.tagName === "SELECT" && held === pointed) continue;   // its list may be open
      const [from, to] = [held?.selectionStart, held?.selectionEnd];
      for (const open of part.querySelectorAll("details[open][id]")) {
        page.getElementById(open.id)?.setAttribute("open", "");
      }
      if (news(fresh) !== news(part)) document.getElementById("said").textContent = news(fresh) ?? "";
      part.replaceWith(fresh);
      const now = held && (twin(held) ?? fresh.querySelector("button, summary"));
      now?.focus();
      if (now && typeof from === "number") now.setSelectionRange(from, to);
    }
  };

  const send = async (button) => {
    const before = told();
    const [to, body] = [button?.getAttribute("formaction") ?? form.action, new FormData(form, button)];
    const answer = await fetch(to, { method: "POST", headers: { "X-Live": "1" }, body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.getElementById("keys")) throw new Error("no step");
    await released;
    swap(page, told() === before);
    if (button) history.replaceState(null, "", answer.headers.get("Content-Location") ?? location);
    saved.textContent = page.getElementById("saved").textContent;
    return answer.ok;
  };

  const post = (button) => {
    if (busy) { again = true; return busy; }
    busy = send(button).then((kept) => { lost = !kept; }, () => { lost = true; saved.textContent = saved.dataset.lost; })
      .then(() => { busy = null; if (again) { again = false; return post(); } });
    return busy;
  };

  const hide = () => {
    if (document.getElementById("cover")) return;
    const [held, title] = [document.activeElement, document.title];
    const sheet = document.createElement("div");
    sheet.id = "cover";
    sheet.append(document.getElementById("covering").content.cloneNode(true));
    document.title = sheet.querySelector("h1").textContent;
    document.body.classList.add("covered");
    document.body.append(sheet);
    const back = sheet.querySelector("button");
    back.focus();
    back.addEventListener("click", () => {
      sheet.remove();
      document.body.classList.remove("covered");
      document.title = title;
      (held && twin(held))?.focus();
    });
  };

  let escapes = 0;
  document.addEventListener("keydown", (event) => {
    escapes = event.key === "Escape" ? escapes + 1 : 0;
    if (escapes === 2) { escapes = 0; hide(); }
  });
  if (!form) return;
  // a part is never swapped under a finger; a list that opens may keep the finger's end for itself
  document.addEventListener("pointerdown", (event) => {
    pointed = event.target;
    released = new Promise((done) => {
      ["pointerup", "pointercancel"].forEach(
        (end) => document.addEventListener(end, () => setTimeout(done), { once: true }));
      setTimeout(done, 1000);
    });
  });
  form.addEventListener("change", (event) => { if (event.target.type !== "file") post(); });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-hide]")) { event.preventDefault(); hide(); }
  });
  // what is not saved yet is saved first; while that fails, the page stays with what was typed
  form.addEventListener("submit", (event) => {
    const [button, unsaved] = [event.submitter, busy || lost];
    if (!unsaved && !button?.matches("[data-here]")) return;
    event.preventDefault();
    (busy ?? post(unsaved ? null : button)).then(() => {
      if (unsaved && !lost) return form.requestSubmit((button && twin(button)) ?? undefined);
      if (!lost) return;
      document.getElementById("mending").firstElementChild?.scrollIntoView({ block: "nearest" });
      document.getElementById("summary")?.focus();
    });
  });
  document.getElementById("summary")?.focus();
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
