// Posts the step's form when something changes, and swaps the parts that the server drew anew.
// A button marked `data-here` works the same way: what it does stays on this step.
// With scripts off the same form and the same buttons do the same work.
(() => {
  "use strict";
  const form = document.querySelector("form[data-live]");
  const saved = document.getElementById("saved");
  const always = ["keys", "mending"];
  const LAST = 60;   // seconds in which the lock is told beforehand
  let busy = null, again = false, lost = false, pointed = null, released = Promise.resolve();

  const typed = (data) => new URLSearchParams([...data].filter(([, value]) => typeof value === "string"));

  const told = () => {
    const data = typed(new FormData(form));
    ["version", "save_id", "csrf_token"].forEach((key) => data.delete(key));
    return data.toString();
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

  // the focus goes back once all parts are there: it makes the browser lay the page out at once
  const swap = (page, whole) => {
    const held = document.activeElement, [from, to] = [held.selectionStart, held.selectionEnd];
    let around = null;
    for (const part of document.querySelectorAll("[data-part]")) {
      const fresh = page.getElementById(part.id), holds = part.contains(held);
      if (!fresh || !(whole || always.includes(part.id))) continue;
      if (holds && held.tagName === "SELECT" && held === pointed) continue;   // its list may be open
      for (const open of part.querySelectorAll("details[open][id]")) {
        page.getElementById(open.id)?.setAttribute("open", "");
      }
      if (news(fresh) !== news(part)) document.getElementById("said").textContent = news(fresh) ?? "";
      part.replaceWith(fresh);
      if (holds) around = fresh;
    }
    const now = around && (twin(held) ?? around.querySelector("button, summary"));
    now?.focus();
    if (now && typeof from === "number") now.setSelectionRange(from, to);
  };

  const send = async (button) => {
    const before = told();
    const data = new FormData(form, button), files = [...data.values()].some((value) => value instanceof File);
    const [to, body] = [button?.getAttribute("formaction") ?? form.action, files ? data : typed(data)];
    const answer = await fetch(to, { method: "POST", headers: { "X-Live": "1" }, body });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (isLock(answer)) lockPage();
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

  // The lock is the server's. Here its last minute is counted, and once it has come, the page is
  // put aside as it stands, until the passphrase opens the store again.
  const seconds = Number(document.body.dataset.seconds ?? 0);
  const soon = document.getElementById("soon");
  const [asking, words] = ["locked", "soon-words"].map((id) => document.getElementById(id)?.content);
  const figure = new Intl.NumberFormat(`${document.documentElement.lang}-u-nu-latn`);
  let ends = 0, timer = 0, aside = null, staying = false;
  const isLock = (answer) => new URL(answer.headers.get("Content-Location") ?? answer.url, location).pathname === "/unlock";
  const left = () => Math.ceil((ends - Date.now()) / 1000);

  const count = () => {
    clearTimeout(timer);
    const now = left();
    if (now > LAST) soon.replaceChildren();
    else if (now > 0) {
      if (!soon.firstChild) soon.append(words.cloneNode(true));
      soon.querySelector(".soon__figure").textContent = figure.format(now);
    }
    timer = setTimeout(now > 0 && now <= LAST ? count : ask, now > LAST ? (now - LAST) * 1000 : 1000);
  };

  // another window may have kept the store open, or locked it
  const ask = async (how) => {
    clearTimeout(timer);
    try {
      const answer = await fetch(how ? "/stay" : "/left", how ?? {});
      if (isLock(answer)) return lockPage();
      ends = Date.now() + Number(await answer.text()) * 1000;
    } catch {
      if (left() <= 0) return lockPage();
    }
    if (!aside) count();
  };

  const stay = async () => {
    if (aside || staying || left() > LAST) return;
    staying = true;
    const body = new FormData();
    body.append("csrf_token", asking.querySelector("[name=csrf_token]").value);
    await ask({ method: "POST", body });
    staying = false;
  };

  const lockPage = () => {
    if (aside) return;
    clearTimeout(timer);
    soon.replaceChildren();
    aside = { title: document.title, look: document.body.className, held: document.activeElement,
      nodes: [...document.body.childNodes] };
    document.body.replaceChildren(asking.cloneNode(true));
    document.body.className = "facedown lock";
    document.title = document.querySelector("h1").textContent;
    document.querySelector("form").addEventListener("submit", unlock);
    document.getElementById("passphrase").focus();
  };

  const unlock = async (event) => {
    event.preventDefault();
    const answer = await fetch("/unlock", { method: "POST", body: new FormData(event.target) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (answer.ok) return takeUp();
    const told = document.querySelector(".notice");
    told.textContent = (page.querySelector(".notice") ?? page.querySelector("h1")).textContent;
    told.hidden = false;
    document.getElementById("passphrase").select();
  };

  const takeUp = () => {
    const { title, look, held, nodes } = aside;
    aside = null;
    document.body.replaceChildren(...nodes);
    [document.title, document.body.className] = [title, look];
    held?.focus();
    if (form) post();
    ask();
  };

  if (seconds) {
    ends = Date.now() + seconds * 1000;
    count();
    ["keydown", "pointerdown"].forEach((kind) => document.addEventListener(kind, stay));
    document.addEventListener("visibilitychange", () => { if (!document.hidden && !aside) ask(); });
  }
  document.querySelector("form[data-goes-on]")?.requestSubmit();
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
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
})();
