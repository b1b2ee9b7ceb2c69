// Keeps a page of a live workshop up to date, and sends its forms without leaving it. Without this
// script every page works as a plain form. See docs/adr/0040-live-workshops.md.
const page = document.querySelector("[data-live]");
if (page) start(page);

function start(page) {
  const here = page.querySelector("[data-here]");
  const line = page.querySelector(".live-line");
  const box = `ensamen-outbox:${page.dataset.stream}`;
  let source, cursor, offset = 0, asked = 0, asking, dirty = false, lost;

  const content = () => here.firstElementChild;
  const say = (text) => { line.hidden = !text; line.textContent = text || ""; };

  // The server's clock counts: that of a phone may be wrong by an hour.
  function settle() {
    const at = content();
    if (!at) return;
    cursor = at.dataset.cursor || cursor;
    if (at.dataset.now) offset = Number(at.dataset.now) - Date.now();
  }

  function tick() {
    const now = Date.now() + offset;
    for (const clock of here.querySelectorAll("[data-ends]")) {
      const left = Number(clock.dataset.ends) - now;
      const seconds = Math.floor(Math.abs(left) / 1000);
      const text = `${left < 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (clock.textContent !== text) clock.textContent = text;
      clock.classList.toggle("live-clock--over", left < 0);
    }
    for (const offer of here.querySelectorAll("[data-until]")) {
      if (Number(offer.dataset.until) < now) offer.remove();
    }
  }

  // Asks for the page as it is now. Several wishes at once are one request.
  function refresh(wait = 0) {
    clearTimeout(asking);
    asking = setTimeout(async () => {
      const turn = ++asked;
      try {
        const answer = await fetch(page.dataset.part, { headers: { accept: "text/html" }, cache: "no-store" });
        if (answer.status === 422) return location.reload();
        if (!answer.ok) throw new Error(answer.status);
        const text = await answer.text();
        if (turn === asked) put(text);
      } catch {
        asking = setTimeout(refresh, 1000 + Math.random() * 2000);
      }
    }, wait);
  }

  // What somebody is typing is not taken from them while they are still asked the same.
  function put(text) {
    const holder = document.createElement("template");
    holder.innerHTML = text;
    const next = holder.content.firstElementChild;
    const at = content();
    if (!next || (dirty && at && at.dataset.key === next.dataset.key)) return;
    const open = [...here.querySelectorAll("details[open] > summary")].map((summary) => summary.textContent);
    const focus = document.activeElement && here.contains(document.activeElement) ? document.activeElement.name : null;
    here.replaceChildren(next);
    for (const summary of here.querySelectorAll("details > summary")) {
      if (open.includes(summary.textContent)) summary.parentElement.open = true;
    }
    if (focus) here.querySelector(`[name="${CSS.escape(focus)}"]`)?.focus();
    dirty = false;
    settle();
    tick();
  }

  function listen() {
    source?.close();
    source = new EventSource(`${page.dataset.stream}?after=${encodeURIComponent(cursor || "")}`);
    const told = (event) => {
      clearTimeout(lost);
      say("");
      if (event.lastEventId) cursor = event.lastEventId;
      const notice = JSON.parse(event.data);
      if (notice.now) offset = Date.parse(notice.now.server) - Date.now();
      // A room does not ask all at once: the step is seen at once, the rest within a moment.
      const wait = page.dataset.live === "phone" ? Math.random() * (notice.now ? 400 : 1200) : 50;
      refresh(wait);
    };
    source.addEventListener("notice", told);
    source.addEventListener("snapshot", told);
    source.onopen = () => { clearTimeout(lost); say(""); flush(); };
    source.onerror = () => {
      clearTimeout(lost);
      lost = setTimeout(() => say(page.dataset.lost), 2000);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 500 + Math.random() * 2500);
    };
  }

  // What could not be sent waits here, also over a reload.
  const outbox = {
    read: () => { try { return JSON.parse(localStorage.getItem(box) || "[]"); } catch { return []; } },
    write: (list) => { try { localStorage.setItem(box, JSON.stringify(list)); } catch { /* private mode: it waits on the page only */ } },
  };
  let flushing = false;

  async function flush() {
    if (flushing) return;
    flushing = true;
    try {
      for (let list = outbox.read(); list.length > 0; list = outbox.read()) {
        const [first] = list;
        const answer = await fetch(first.action, {
          method: "POST", body: new URLSearchParams(first.body),
          headers: { accept: "application/json" },
        });
        // Busy: it keeps its place and is tried again.
        if (answer.status === 503 || answer.status === 429) throw new Error(answer.status);
        outbox.write(outbox.read().filter((one) => one.id !== first.id));
        dirty = false;
        if (answer.ok) {
          say(page.dataset.sent);
          setTimeout(() => line.textContent === page.dataset.sent && say(""), 3000);
        } else {
          const told = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
          refuse(told.refused || String(answer.status));
        }
        refresh();
      }
    } catch {
      say(page.dataset.waiting);
      setTimeout(flush, 1500 + Math.random() * 1500);
    } finally {
      flushing = false;
    }
  }

  // Stays until it is read: a ballot that came too late must not pass unseen.
  function refuse(text) {
    const old = page.querySelector(".live-refused");
    const note = old || document.createElement("div");
    note.className = "live-refused error-summary";
    note.setAttribute("role", "alert");
    note.textContent = text;
    if (!old) here.before(note);
    note.scrollIntoView({ block: "nearest" });
  }

  page.addEventListener("submit", (event) => {
    const form = event.target.closest("form[data-send]");
    if (!form) return;
    event.preventDefault();
    page.querySelector(".live-refused")?.remove();
    const data = new FormData(form, event.submitter);
    const body = [...data].map(([name, value]) => [name, String(value)]);
    const id = String(data.get("op"));
    outbox.write([...outbox.read().filter((one) => one.id !== id), { id, action: form.action, body }]);
    for (const button of form.querySelectorAll("button")) button.disabled = true;
    flush();
  });
  here.addEventListener("input", () => { dirty = true; });
  here.addEventListener("change", () => { dirty = true; });

  // A phone that slept has lost its line without knowing: ask and listen anew.
  const wake = () => { if (document.visibilityState === "visible") { refresh(); listen(); flush(); } };
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
  addEventListener("online", wake);

  settle();
  tick();
  setInterval(tick, 250);
  listen();
  flush();
}
