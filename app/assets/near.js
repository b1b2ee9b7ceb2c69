// Asks which proposals lie near what somebody is writing, a moment after the last key. Without this
// script the page says so after saving. Whatever goes wrong, writing goes on.
const place = document.querySelector("[data-near]");
const form = place && document.getElementById(place.dataset.form);
if (form) {
  const names = ["original", "title", "summary", "place", "commune", "description"];
  let waiting, asked = 0, last = "";
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = new URLSearchParams();
      for (const [name, value] of new FormData(form)) {
        if (names.includes(name)) words.append(name, value);
      }
      if (words.toString() === last || (words.get("title") || "").trim().length < 4) return;
      last = words.toString();
      const turn = ++asked;
      try {
        const answer = await fetch(place.dataset.near, { method: "POST", body: words });
        const text = answer.ok ? await answer.text() : null;
        if (turn === asked && text !== null) place.innerHTML = text;
      } catch {
        last = "";
      }
    }, 900);
  });
}
