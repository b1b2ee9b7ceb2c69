// Keeps a page of a live workshop up to date, and sends its forms without leaving it. Without this
// script every page works as a plain form. See docs/adr/0040-live-workshops.md.
const page = document.querySelector("[data-live]");
if (page) start(page);

function start(page) {
  const here = page.querySelector("[data-here]");
  const line = page.querySelector(".live-line");
  const box = `ensamen-outbox:${page.dataset.stream}`;
  let source, cursor, offset = 0, seen = 0, lost;
  // By their names: how forms looked that are under way, those of them that were received, and those
  // that were refused.
  const going = new Map(), sent = new Set(), refused = new Set();
  // Where the keyboard was when a form left.
  let back;

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
    // What changes without a notice is looked at again by itself, as often as it says.
    const again = here.querySelector("[data-again]");
    if (again && !document.hidden && performance.now() - seen > again.dataset.again * 1000) {
      seen = performance.now();
      refresh(Math.random() * 1000);
    }
    const now = Date.now() + offset;
    for (const clock of here.querySelectorAll("[data-ends]")) {
      const left = Number(clock.dataset.ends) - now;
      const seconds = Math.floor(Math.abs(left) / 1000);
      const text = `${left < 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (clock.textContent !== text) clock.textContent = text;
      clock.classList.toggle("live-clock--over", left < 0);
    }
    for (const clock of here.querySelectorAll("[data-since]")) {
      const seconds = Math.max(0, Math.floor((now - Number(clock.dataset.since)) / 1000));
      const text = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
      if (clock.textContent !== text) clock.textContent = text;
    }
    for (const rung of here.querySelectorAll("[data-from]")) {
      rung.classList.toggle("ladder__rung--now", Number(rung.dataset.from) <= now && now < Number(rung.dataset.to));
    }
    for (const offer of here.querySelectorAll("[data-until]")) {
      const left = Math.ceil((Number(offer.dataset.until) - now) / 1000);
      if (left <= 0) { offer.remove(); continue; }
      const button = offer.querySelector("button");
      const text = (offer.dataset.label || "").replace("#", left);
      if (text && button.textContent !== text) button.textContent = text;
    }
  }

  // Asks for the page as it is now. Several wishes at once are one request, at the earliest moment.
  let asking, due = Infinity, asked = 0, shown = 0;
  function refresh(wait = 0) {
    const at = performance.now() + wait;
    if (at >= due) return;
    clearTimeout(asking);
    due = at;
    asking = setTimeout(ask, wait);
  }

  async function ask() {
    due = Infinity;
    const turn = ++asked;
    try {
      const answer = await fetch(page.dataset.part, { headers: { accept: "text/html" }, cache: "no-store", signal: patience() });
      if (answer.status === 422) return location.reload();
      if (!answer.ok) throw new Error(answer.status);
      show(turn, await answer.text());
    } catch {
      if (turn === asked) refresh(1000 + Math.random() * 2000);
    }
  }

  // A network that swallows what is sent must not hold up what comes next.
  const patience = () => AbortSignal.timeout?.(15_000);

  // Pages are shown in the order in which they were asked for; one that was asked for before a form
  // was received knows nothing of it, and is not shown.
  function show(turn, text) {
    if (turn <= shown) return;
    if (pressed) {
      if (!held || held[0] < turn) held = [turn, text];
      return;
    }
    shown = turn;
    put(text);
  }

  // Between the press and the release of a finger or a key nothing is replaced under it: the press
  // would be lost. Nor while a word is put together.
  let pressed = false, held, letting;
  function press(limit) {
    clearTimeout(letting);
    pressed = true;
    letting = setTimeout(release, limit);
  }
  function release() {
    clearTimeout(letting);
    pressed = false;
    const late = held;
    held = undefined;
    if (late) show(...late);
  }
  // The click comes a moment behind the release.
  const released = () => { if (pressed) press(100); };
  // A finger may rest; one whose end nobody hears of must not hold the page for ever.
  page.addEventListener("pointerdown", () => press(8000), true);
  page.addEventListener("keydown", (event) => event.key === " " && press(2000), true);
  page.addEventListener("compositionstart", () => press(8000), true);
  for (const end of ["pointerup", "pointercancel", "keyup", "compositionend"]) addEventListener(end, released, true);

  // A form by what it is about, whatever changed meanwhile.
  function name(form) {
    const about = [...form.querySelectorAll("input[type=hidden]")].filter((field) => !["op", "based_on", "seen"].includes(field.name));
    return [form.getAttribute("action"), ...about.map((field) => `${field.name}=${field.value}`)].join("&");
  }

  const filled = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden");
  const look = (form) => JSON.stringify(filled(form).map((field) => [field.value, field.checked]));
  const ticked = (field) => ["checkbox", "radio"].includes(field.type);
  const touched = (field) => ticked(field) ? field.checked !== field.defaultChecked
    : field.tagName === "SELECT" ? [...field.options].some((option) => option.selected !== option.defaultSelected)
    : field.value !== field.defaultValue;

  // What somebody is typing, or what is still on its way, is not taken from them: it moves into the
  // new page, together with the version that they had read, so that nobody overwrites unseen what
  // another wrote meanwhile.
  function typed() {
    const kept = [];
    for (const form of here.querySelectorAll("form[data-send]")) {
      const which = name(form);
      if (sent.has(which) && going.get(which) === look(form)) continue;
      const fields = filled(form);
      if (!fields.some(touched)) continue;
      kept.push({ which, read: form.elements.based_on?.value, values: fields.map((field) => [field.name, field.value, field.checked]) });
    }
    return kept;
  }

  function restore(kept) {
    for (const form of here.querySelectorAll("form[data-send]")) {
      const old = kept.find((one) => one.which === name(form));
      if (!old) continue;
      for (const field of filled(form)) {
        const value = old.values.find(([name, value]) => name === field.name && (!ticked(field) || value === field.value));
        if (!value) continue;
        if (ticked(field)) field.checked = value[2];
        else { field.value = value[1]; old.values.splice(old.values.indexOf(value), 1); }
      }
      if (old.read && form.elements.based_on && !refused.has(old.which)) form.elements.based_on.value = old.read;
    }
  }

  // What waits to be sent is not sent a second time.
  function wait() {
    const waiting = new Set(outbox.read().map((one) => one.which));
    if (waiting.size === 0) return;
    for (const form of here.querySelectorAll("form[data-send]")) {
      if (waiting.has(name(form))) for (const button of form.querySelectorAll("button")) button.disabled = true;
    }
  }

  // Where somebody is, so that the keyboard finds them there again.
  const STOPS = "a[href], summary, button, input, select, textarea";
  function place(stop) {
    if (stop.form) {
      const stops = [...stop.form.elements].filter((field) => field.type !== "hidden");
      return `${name(stop.form)}|${stops.indexOf(stop)}`;
    }
    return stop.matches("summary") ? fold(stop) : `${stop.getAttribute("href")}|${stop.textContent}`;
  }

  // A fold by what stands on it and what it is about: "Title" stands in every scenario.
  function fold(summary) {
    const about = summary.closest("article, li");
    const head = about?.querySelector("h2, h3, strong")?.textContent || "";
    return `${head}|${summary.textContent}`;
  }

  // What is left of an envelope, while one divides it.
  function count() {
    for (const line of here.querySelectorAll("[data-envelope]")) {
      const given = [...line.closest("form").querySelectorAll("[data-amount]")].reduce((sum, field) => sum + (Number(field.value) || 0), 0);
      const left = Number(line.dataset.envelope) - given;
      // As the page itself writes amounts.
      const lang = document.documentElement.lang;
      const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(Math.abs(left));
      const euros = lang.startsWith("en") ? `€${number}` : `${number}\u00a0€`;
      const text = (left < 0 ? line.dataset.over : line.dataset.left).replace("#", euros);
      if (line.textContent !== text) line.textContent = text;
      line.classList.toggle("live-left--over", left < 0);
      line.hidden = false;
    }
  }
  page.addEventListener("input", count);

  const heading = () => here.querySelector("h1, .console-bar__name")?.textContent || "";

  function put(text) {
    const holder = document.createElement("template");
    holder.innerHTML = text;
    const next = holder.content.firstElementChild;
    if (!next) return;
    const kept = typed();
    const open = [...here.querySelectorAll("details[open] > summary")].map(fold);
    const active = document.activeElement;
    const was = active && here.contains(active) && active.matches(STOPS) ? { place: place(active), at: active.selectionStart }
      : active === document.body && back ? { place: back } : null;
    const top = scrollY;
    here.replaceChildren(next);
    seen = performance.now();
    // What was refused in an earlier round says nothing about this one.
    const note = page.querySelector(".live-refused");
    if (note && note.dataset.at !== heading()) note.remove();
    for (const summary of here.querySelectorAll("details > summary")) {
      if (open.includes(fold(summary))) summary.parentElement.open = true;
    }
    restore(kept);
    wait();
    sent.clear();
    scrollTo(scrollX, top);
    if (was) {
      const field = [...here.querySelectorAll(STOPS)].find((stop) => stop.type !== "hidden" && place(stop) === was.place);
      field?.focus({ preventScroll: true });
      if (field === document.activeElement) back = undefined;
      if (field && typeof was.at === "number") try { field.setSelectionRange(was.at, was.at); } catch { /* not a text */ }
    }
    settle();
    tick();
    count();
    fit();
  }

  // A scene that holds more than the screen is set smaller, in a few steps.
  function fit() {
    for (const stage of here.querySelectorAll(".projector__stage")) {
      const scene = stage.querySelector(".projector__scene");
      for (let step = 0; step <= 5; step += 1) {
        stage.className = `projector__stage projector__stage--fit-${step}`;
        const room = scene.getBoundingClientRect();
        const over = [...scene.querySelectorAll("*")].some((part) => {
          const box = part.getBoundingClientRect();
          return box.height > 0 && (box.bottom > room.bottom + 2 || box.right > room.right + 2 || box.top < room.top - 2);
        });
        if (!over) break;
      }
    }
  }
  addEventListener("resize", fit);
  document.fonts?.ready.then(fit);

  function listen() {
    source?.close();
    source = new EventSource(`${page.dataset.stream}?after=${encodeURIComponent(cursor || "")}`);
    const told = (event) => {
      clearTimeout(lost);
      say("");
      if (event.lastEventId) cursor = event.lastEventId;
      const notice = JSON.parse(event.data);
      if (notice.now) offset = Date.parse(notice.now.server) - Date.now();
      // A large room does not ask all at once: the step is seen at once, the rest within a moment.
      const spread = notice.spread ?? (notice.now ? 400 : 1200);
      const wait = page.dataset.live === "phone" ? Math.random() * spread : notice.now ? 0 : 50;
      refresh(wait);
    };
    source.addEventListener("notice", told);
    source.addEventListener("snapshot", told);
    source.onopen = () => { clearTimeout(lost); say(""); flush(); };
    source.onerror = () => {
      clearTimeout(lost);
      lost = setTimeout(() => say(outbox.read().length > 0 ? page.dataset.waiting : page.dataset.lost), 2000);
      if (source.readyState === EventSource.CLOSED) setTimeout(listen, 500 + Math.random() * 2500);
    };
  }

  // What could not be sent waits here, also over a reload; on the page only where the browser keeps
  // nothing, as in a private window.
  let memory = [], keeps = true;
  const outbox = {
    read: () => { try { return keeps ? JSON.parse(localStorage.getItem(box) || "[]") : memory; } catch { return memory; } },
    write: (list) => { memory = list; try { localStorage.setItem(box, JSON.stringify(list)); } catch { keeps = false; } },
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
          headers: { accept: "application/json" }, signal: patience(),
        });
        // Busy, or the server is just being started again behind its proxy: it keeps its place and is
        // tried again.
        if (answer.status >= 502 || answer.status === 429) throw new Error(answer.status);
        outbox.write(outbox.read().filter((one) => one.id !== first.id));
        shown = asked;
        if (answer.ok) {
          sent.add(first.which);
          say(page.dataset.sent);
          setTimeout(() => line.textContent === page.dataset.sent && say(""), 3000);
        } else {
          const told = answer.headers.get("content-type")?.includes("json") ? await answer.json() : {};
          // What was typed stays, to be mended.
          refused.add(first.which);
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

  // Stays for as long as the round lasts: a ballot that came too late must not pass unseen.
  function refuse(text) {
    const old = page.querySelector(".live-refused");
    const note = old || document.createElement("div");
    note.className = "live-refused error-summary";
    note.setAttribute("role", "alert");
    note.textContent = text;
    note.dataset.at = heading();
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
    const which = name(form);
    going.set(which, look(form));
    sent.delete(which);
    refused.delete(which);
    back = event.submitter === document.activeElement ? place(event.submitter) : undefined;
    outbox.write([...outbox.read().filter((one) => one.id !== id), { id, which, action: form.action, body }]);
    wait();
    flush();
  });

  // A screen in front of a room does not go to sleep.
  const stayAwake = () => { if (page.dataset.live === "projector") navigator.wakeLock?.request("screen").catch(() => {}); };
  stayAwake();

  // A phone that slept has lost its line without knowing: ask and listen anew.
  const wake = () => { if (document.visibilityState === "visible") { due = Infinity; refresh(); listen(); flush(); stayAwake(); } };
  document.addEventListener("visibilitychange", wake);
  addEventListener("pageshow", (event) => event.persisted && wake());
  addEventListener("online", wake);

  settle();
  tick();
  count();
  fit();
  wait();
  setInterval(tick, 250);
  listen();
  flush();
}
