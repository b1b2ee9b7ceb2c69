// What if, on this phone: counts by itself as something is moved (`what-if-worker.js`), on ballots
// that it fetches once, and sends what somebody would choose until it is answered. Without this
// script, or before what counts has come, the form asks the server. See docs/adr/0040-live-workshops.md.
const form = document.querySelector("form[data-ground]");
if (form) start(form);

function start(form) {
  const answer = form.querySelector(".trial__answer");
  const spoken = form.querySelector("[data-spoken]");
  const choice = form.querySelector("[data-choice]");
  const button = form.querySelector("[data-count]");
  const text = (data, name) => String(data.get(name) ?? "");
  const here = (name) => String(new URL(form.dataset[name], location.href));
  let worker, busy = false, moved = false, asked, due;

  function typed() {
    const data = new FormData(form);
    const split = [];
    while (data.has(`split-${split.length}`)) split.push(text(data, `split-${split.length}`));
    const single = [...data].filter(([name]) => name.startsWith("cap-"));
    return JSON.stringify({
      money: text(data, "money"), split, method: text(data, "method"),
      minimum: text(data, "minimum"), cap: text(data, "cap"), even: data.has("even"),
      caps: Object.fromEntries(single.map(([name, value]) => [name.slice(4), String(value)])),
    });
  }

  // One question at a time: what is moved while one is counted is asked next, as it is then.
  function count() {
    const now = typed();
    if (!worker || busy || now === asked) return;
    [busy, asked] = [true, now];
    answer.setAttribute("aria-busy", "true");
    worker.postMessage({ typed: now });
  }

  // What the page says and what is counted here are the same words, escaped by the same code.
  function show(html) {
    busy = false;
    answer.removeAttribute("aria-busy");
    if (html !== undefined) {
      // What somebody unfolded stays so, whatever is counted.
      const unfolded = [...answer.querySelectorAll("details[open]")].map((part) => part.dataset.fold);
      answer.innerHTML = html;
      for (const part of answer.querySelectorAll("details")) part.open = unfolded.includes(part.dataset.fold);
      // Nobody is interrupted by what stood on the page already.
      if (moved) spoken.textContent = [...answer.querySelectorAll("[data-said]")].map((line) => line.textContent).join(" ");
    }
    count();
  }

  // The server counts again: the form works as it did before anything had come.
  function give(up) {
    console.info("The server counts for this page:", up);
    worker = undefined;
    button.hidden = false;
    delete form.dataset.counts;
    answer.removeAttribute("aria-busy");
  }

  function load() {
    const fresh = new Worker(here("worker"), { type: "module" });
    fresh.onerror = (event) => give(event.message);
    fresh.onmessage = ({ data }) => {
      if (data.failed) return give(data.failed);
      if (!data.ready) return show(data.html);
      worker = fresh;
      button.hidden = true;
      form.dataset.counts = "here";
      // Something may have been moved before all was there.
      count();
    };
    fresh.postMessage({ script: here("script"), module: here("module"), ground: here("ground") });
  }

  form.addEventListener("input", () => {
    moved = true;
    choice.textContent = "";
    clearTimeout(due);
    due = setTimeout(count, 60);
  });

  // The number of an operation, also where a page has no HTTPS and no crypto.randomUUID.
  function number() {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 15) | 64;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  }

  // Sent again under the same number until somebody answers: it is done once.
  async function choose(pressed, body) {
    for (;;) {
      try {
        const got = await fetch(pressed.formAction, { method: "POST", body, headers: { accept: "application/json" } });
        if (got.status !== 503 && got.status !== 429) {
          const told = got.headers.get("content-type")?.includes("json") ? await got.json() : {};
          choice.textContent = got.ok ? form.dataset.chosen : told.refused || form.dataset.failed;
          return;
        }
      } catch { /* no network: it stays here until there is one */ }
      choice.textContent = form.dataset.waits;
      await new Promise((again) => setTimeout(again, 1500 + Math.random() * 1500));
    }
  }

  form.addEventListener("submit", async (event) => {
    const pressed = event.submitter;
    if (!pressed || !("choose" in pressed.dataset)) {
      if (worker) { event.preventDefault(); count(); }
      return;
    }
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    pressed.disabled = true;
    await choose(pressed, body);
    form.elements.op.value = number();
    pressed.disabled = false;
  });

  try { load(); } catch (error) { give(error); }
}
