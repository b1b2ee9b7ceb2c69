// Counts what somebody of a room tries, beside the page, so that nothing freezes while a rule thinks.
// It is told once where the module is and what to count with, then gets one question at a time.
let counter;

self.onmessage = async ({ data }) => {
  try {
    if (data.script) {
      const [{ default: init, Counter }, basis] = await Promise.all([
        import(data.script),
        fetch(data.ground).then((got) => got.ok ? got.text() : Promise.reject(new Error(got.status))),
      ]);
      await init({ module_or_path: data.module });
      counter = new Counter(basis);
      postMessage({ ready: true });
    } else {
      postMessage({ html: counter.count(data.typed) });
    }
  } catch (error) {
    postMessage({ failed: String(error) });
  }
};
