// Hears where a map is touched and writes it into the form: the point, and the commune if none is
// chosen yet. Without this script the commune and the address say where.
const figure = document.querySelector(".map--pick");
const value = document.querySelector('[data-pick="value"]');
if (figure && value) {
  const svg = figure.querySelector("svg");
  const pin = svg.querySelector("circle");
  const [west, north, scale, narrowing] = ["west", "north", "scale", "narrowing"].map((name) =>
    Number(figure.dataset[name]),
  );
  // What keeps typing hears of it as of a key.
  const changed = (field) => {
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const place = ({ latitude, longitude, commune: slug }) => {
    pin.setAttribute("cx", (longitude - west) * narrowing * scale);
    pin.setAttribute("cy", (north - latitude) * scale);
    pin.classList.remove("map__pin--none");
    value.value = `${latitude.toFixed(6)},${longitude.toFixed(6)}`;
    figure.dataset.point = value.value;
    changed(value);
    const commune = value.form.elements.namedItem("commune");
    if (commune && !commune.value) {
      commune.value = slug;
      changed(commune);
    }
  };

  svg.addEventListener("click", (event) => {
    const touched = event.target.closest("[data-commune]");
    if (!touched) return;
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    place({
      latitude: north - at.y / scale,
      longitude: west + at.x / scale / narrowing,
      commune: touched.dataset.commune,
    });
  });

  // The large map tells it in degrees.
  figure.addEventListener("placed", (event) => place(event.detail));

  document.querySelector('[data-pick="forget"]').addEventListener("click", () => {
    value.value = "";
    delete figure.dataset.point;
    pin.classList.add("map__pin--none");
    changed(value);
  });
}
