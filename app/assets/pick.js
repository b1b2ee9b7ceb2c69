// Hears where a map is touched and writes it into the form: the point, and the commune if none is
// chosen yet. Without this script the commune and the address say where.
const figure = document.querySelector(".map--pick");
const value = document.querySelector('[data-pick="value"]');
if (figure && value) {
  const svg = figure.querySelector("svg");
  const pin = svg.querySelector("circle");
  const { west, north, scale, narrowing } = Object.fromEntries(
    Object.entries(figure.dataset).map(([name, text]) => [name, Number(text)]),
  );
  // What keeps typing hears of it as of a key.
  const changed = (field) => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  svg.addEventListener("click", (event) => {
    const touched = event.target.closest("[data-commune]");
    if (!touched) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    pin.setAttribute("cx", at.x);
    pin.setAttribute("cy", at.y);
    pin.classList.remove("map__pin--none");
    const latitude = north - at.y / scale;
    const longitude = west + at.x / scale / narrowing;
    value.value = `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
    changed(value);
    const commune = value.form.elements.namedItem("commune");
    if (commune && !commune.value) {
      commune.value = touched.dataset.commune;
      changed(commune);
    }
  });

  document.querySelector('[data-pick="forget"]').addEventListener("click", () => {
    value.value = "";
    pin.classList.add("map__pin--none");
    changed(value);
  });
}
