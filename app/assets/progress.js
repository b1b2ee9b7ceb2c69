// Keeps the bars of long work up to date. Without this script the page loads itself again every few
// seconds. Every figure comes from the server: nothing is estimated here.
const place = document.querySelector("[data-progress]");
if (place) follow(place);

function follow(place) {
  const source = new EventSource(place.dataset.progress);
  const put = (event) => {
    for (const { step, done, total, text } of JSON.parse(event.data)) {
      const line = place.querySelector(`[data-step="${CSS.escape(step)}"]`);
      if (!line) continue;
      const bar = line.querySelector("progress");
      bar.max = Math.max(total ?? 1, 1);
      bar.value = total === 0 ? 1 : done;
      line.querySelector(".progress__figures").textContent = text;
      line.classList.toggle("progress__step--done", total !== null && done >= total);
    }
  };
  const over = (event) => {
    if (event.data) put(event);
    source.close();
    // The page now says what came of it.
    setTimeout(() => location.reload(), 400);
  };
  source.addEventListener("progress", put);
  source.addEventListener("done", over);
  source.addEventListener("broken-off", over);
  source.onerror = () => {
    // Closed for good: what was under way is over. Otherwise the browser comes back by itself and
    // says what it heard last.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => location.reload(), 2000);
  };
}
