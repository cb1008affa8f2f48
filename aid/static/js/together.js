// Posts the step's form when something changes, and swaps the parts that the server drew anew.
// With scripts off the same form and the same buttons do the same work.
(() => {
  "use strict";
  const form = document.querySelector("form[data-live]");
  const cover = document.body.dataset.cover;
  let busy = null, again = false, pressed = false, released = Promise.resolve();

  const told = () => {
    const data = new FormData(form);
    ["version", "save_id", "csrf_token"].forEach((key) => data.delete(key));
    return new URLSearchParams([...data].filter(([, value]) => typeof value === "string")).toString();
  };

  const swap = (page, whole) => {
    for (const part of document.querySelectorAll("[data-part]")) {
      const fresh = page.getElementById(part.id);
      if (!fresh || (!whole && part.id !== "keys")) continue;
      const held = part.contains(document.activeElement) && document.activeElement.id;
      for (const open of part.querySelectorAll("details[open][id]")) {
        page.getElementById(open.id)?.setAttribute("open", "");
      }
      part.replaceWith(document.importNode(fresh, true));
      if (held) document.getElementById(held)?.focus();
    }
  };

  const send = async () => {
    const before = told();
    const answer = await fetch(form.action, { method: "POST", body: new FormData(form) });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.getElementById("keys")) throw new Error("no step");
    await released;
    swap(page, told() === before);
  };

  const post = () => {
    if (busy) { again = true; return busy; }
    busy = send().catch(() => { document.getElementById("saved").textContent = "…"; })
      .then(() => { busy = null; if (again) { again = false; return post(); } });
    return busy;
  };

  const hide = () => {
    const sheet = document.createElement("div");
    sheet.id = "cover";
    const back = document.createElement("button");
    back.className = "btn btn--line";
    back.textContent = cover;
    const title = document.title;
    document.title = cover;
    document.body.classList.add("covered");
    sheet.append(back);
    document.body.append(sheet);
    back.focus();
    back.addEventListener("click", () => {
      sheet.remove();
      document.body.classList.remove("covered");
      document.title = title;
    });
  };

  let escapes = 0;
  document.addEventListener("keydown", (event) => {
    escapes = event.key === "Escape" ? escapes + 1 : 0;
    if (escapes === 2) { escapes = 0; hide(); }
  });
  if (!form) return;
  document.addEventListener("pointerdown", () => {
    released = new Promise((done) => ["pointerup", "pointercancel"].forEach(
      (end) => document.addEventListener(end, () => setTimeout(done), { once: true })));
  });
  form.addEventListener("change", (event) => { if (event.target.type !== "file") post(); });
  form.addEventListener("click", (event) => {
    if (event.target.closest("[data-hide]")) { event.preventDefault(); hide(); }
  });
  form.addEventListener("submit", (event) => {
    if (!busy) return;
    event.preventDefault();
    const button = event.submitter;
    busy.then(() => form.requestSubmit(button?.isConnected ? button : undefined));
  });
  document.getElementById("summary")?.focus();
  window.addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });
})();
