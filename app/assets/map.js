// The large map, for whoever asks for it: nothing is loaded before the press. What it shows is read
// out of the small map of the same figure, and its borders come from the same file.
const REGION = [[4.235, 50.755], [4.495, 50.925]];
const AROUND = [[3.8, 50.5], [4.95, 51.15]];
const reduced = matchMedia("(prefers-reduced-motion: reduce)").matches;
/** How long a style may take, in milliseconds. */
const PATIENCE = 6_000;
/** How far apart a point stays from what is pressed beside it, in pixels. */
const APART = 32;
/** The large maps that were opened, by figure. */
const opened = new WeakMap();

for (const button of document.querySelectorAll('[data-map="open"]')) {
  const figure = button.closest("figure");
  const [dialog, says] = ["large", "says"].map((name) => figure.querySelector(`[data-map="${name}"]`));
  let coming = false;
  button.addEventListener("click", async () => {
    if (coming) return;
    coming = true;
    says.textContent = button.dataset.waiting;
    try {
      if (!document.createElement("canvas").getContext("webgl2")) throw new Error("no WebGL");
      if (!opened.has(figure)) opened.set(figure, await load(figure, button.dataset));
      dialog.showModal();
      await opened.get(figure).show();
      says.textContent = "";
    } catch {
      dialog.close();
      says.textContent = button.dataset.sorry;
    }
    coming = false;
  });
  dialog.addEventListener("close", () => button.focus());
  dialog.querySelector('[data-map="close"]').addEventListener("click", () => dialog.close());
}

async function load(figure, data) {
  const [library, topology] = await Promise.all([
    import(data.library),
    fetch(data.outline).then((answer) => answer.json()),
    sheet(data.sheet),
  ]);
  library.setWorkerUrl(new URL(data.worker, location.href).href);
  return new Large(figure, data, library, communes(topology));
}

function sheet(href) {
  return new Promise((loaded, failed) => {
    const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href });
    link.addEventListener("load", loaded);
    link.addEventListener("error", failed);
    document.head.append(link);
  });
}

/** The communes of a TopoJSON: arcs keep the steps between their points, on a grid. */
function communes({ transform, arcs, objects }) {
  const [[scaleX, scaleY], [west, south]] = [transform.scale, transform.translate];
  const lines = arcs.map((steps) => {
    let [x, y] = [0, 0];
    return steps.map(([stepX, stepY]) => [(x += stepX) * scaleX + west, (y += stepY) * scaleY + south]);
  });
  const line = (number) => (number < 0 ? [...lines[~number]].reverse() : lines[number]);
  const ring = (numbers) => numbers.flatMap((number, at) => line(number).slice(at === 0 ? 0 : 1));
  return objects.communes.geometries.map(({ properties, arcs: polygons }) => ({
    type: "Feature",
    properties,
    geometry: { type: "MultiPolygon", coordinates: polygons.map((rings) => rings.map(ring)) },
  }));
}

/** Whether a place lies in a commune: a line to its east crosses the borders an odd number of times. */
function lies(x, y, { geometry }) {
  const crosses = ([ax, ay], [bx, by]) =>
    ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax;
  const rings = geometry.coordinates.flat();
  return rings.flatMap((ring) => ring.slice(1).filter((to, at) => crosses(ring[at], to))).length % 2 === 1;
}

/** Any colour of the style sheet as one that the map understands. */
function colour(value) {
  const brush = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  brush.fillStyle = value;
  brush.fillRect(0, 0, 1, 1);
  return `rgb(${[...brush.getImageData(0, 0, 1, 1).data].slice(0, 3).join(",")})`;
}

class Large {
  constructor(figure, data, library, features) {
    Object.assign(this, { figure, data, library, features });
    this.field = figure.querySelector('[data-map="field"]');
    this.told = figure.querySelector('[data-map="told"]');
    this.picks = figure.classList.contains("map--pick");
    this.areas = new Map(
      [...figure.querySelectorAll("path[data-commune]")].map((path) => [path.dataset.commune, path]),
    );
  }

  /** Draws the map when it is seen first; afterwards it is as it was left. */
  async show() {
    if (!this.map) await this.draw();
    this.map.resize();
    if (this.picks) this.point();
    this.map.getCanvas().focus();
  }

  draw() {
    const { data, library } = this;
    this.map = new library.Map({
      container: this.field,
      style: data.tilesKind === "style" ? data.tiles : this.plain(data.tiles),
      bounds: REGION,
      fitBoundsOptions: { padding: 12 },
      maxBounds: AROUND,
      maxZoom: 18,
      attributionControl: false,
      dragRotate: false,
      touchPitch: false,
      renderWorldCopies: false,
      fadeDuration: reduced ? 0 : 300,
      locale: {
        "Map.Title": data.title,
        "NavigationControl.ZoomIn": data.zoomIn,
        "NavigationControl.ZoomOut": data.zoomOut,
      },
    });
    const map = this.map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new library.NavigationControl({ showCompass: false }));
    const seen = new Promise((drawn) => map.once("style.load", drawn));
    map.on("style.load", () => this.borders());
    if (data.tilesKind === "style") this.doubt();
    // What is wrong with a tile is the operator's to find: the borders are there without it.
    map.on("error", () => {});
    this.markers();
    if (this.picks) this.listen();
    else this.lead();
    return seen;
  }

  /** A style that does not come, or not soon, leaves the borders on plain ground. */
  doubt() {
    const { map } = this;
    const give = () => {
      if (!map.getSource("communes")) map.setStyle(this.plain(), { diff: false });
    };
    map.once("error", give);
    setTimeout(give, PATIENCE);
  }

  /** Ground of the colour of the page, with images on it if there are any. */
  plain(images) {
    const ground = colour(getComputedStyle(this.field).backgroundColor);
    const layers = [{ id: "ground", type: "background", paint: { "background-color": ground } }];
    const sources = {};
    if (images) {
      sources.tiles = { type: "raster", tiles: [images], tileSize: 256, maxzoom: 19 };
      const paint = { "raster-fade-duration": reduced ? 0 : 300 };
      layers.push({ id: "tiles", type: "raster", source: "tiles", paint });
    }
    return { version: 8, sources, layers };
  }

  borders() {
    const { map, features, areas, data } = this;
    if (map.getSource("communes")) return;
    const painted = features.map((feature) => {
      const fill = colour(getComputedStyle(areas.get(feature.properties.slug)).fill);
      return { ...feature, properties: { slug: feature.properties.slug, fill } };
    });
    const [any] = areas.values();
    map.addSource("communes", { type: "geojson", data: { type: "FeatureCollection", features: painted } });
    map.addLayer({
      id: "communes",
      type: "fill",
      source: "communes",
      paint: { "fill-color": ["get", "fill"], "fill-opacity": data.tiles ? 0.4 : 1 },
    });
    map.addLayer({
      id: "borders",
      type: "line",
      source: "communes",
      paint: { "line-color": colour(getComputedStyle(any).stroke), "line-width": 1.5 },
    });
  }

  /** Figures and points are elements of the page: read aloud, reached by the keyboard, in its font. */
  markers() {
    const figures = [];
    for (const text of this.figure.querySelectorAll("text[data-commune]")) {
      const slug = text.dataset.commune;
      const { label } = this.features.find((feature) => feature.properties.slug === slug).properties;
      figures.push(this.marker(this.areas.get(slug), "map-large__count", label, text.textContent));
    }
    const points = [];
    for (const pin of this.figure.querySelectorAll("circle[data-at]")) {
      const [latitude, longitude] = pin.dataset.at.split(",").map(Number);
      points.push(this.marker(pin, "map-large__pin", [longitude, latitude], ""));
    }
    const part = () => this.part(figures, points);
    this.map.on("moveend", part);
    part();
  }

  /** A point that would lie under a finger with something else waits for a closer look: the figure of
   * its commune counts it, and the list names it. */
  part(figures, points) {
    const place = (marker) => this.map.project(marker.getLngLat());
    const taken = figures.map(place);
    for (const point of points) {
      const here = place(point);
      const free = taken.every(({ x, y }) => Math.hypot(x - here.x, y - here.y) >= APART);
      point.getElement().hidden = !free;
      if (free) taken.push(here);
    }
  }

  marker(drawn, className, at, text) {
    const href = drawn.closest("a")?.getAttribute("href");
    const title = drawn.querySelector("title")?.textContent ?? "";
    const element = document.createElement(href ? "a" : "span");
    Object.assign(element, { className, title, textContent: text, ...(href && { href }) });
    element.setAttribute("role", href ? "link" : "img");
    element.setAttribute("aria-label", title);
    return new this.library.Marker({ element }).setLngLat(at).addTo(this.map);
  }

  /** A press on a commune leads where the small map leads. */
  lead() {
    const { map, areas } = this;
    const target = ({ features }) => areas.get(features[0].properties.slug)?.closest("a");
    map.on("click", "communes", (event) => {
      // A figure or a point is a link of its own.
      if (event.originalEvent.target.closest("a")) return;
      const link = target(event);
      if (link) location.assign(link.getAttribute("href"));
    });
    map.on("mousemove", "communes", (event) => {
      map.getCanvas().style.cursor = target(event) ? "pointer" : "";
    });
    map.on("mouseleave", "communes", () => (map.getCanvas().style.cursor = ""));
  }

  listen() {
    this.map.getCanvas().style.cursor = "crosshair";
    this.map.on("click", (event) => this.choose(event.lngLat));
    const centre = this.figure.querySelector('[data-map="centre"]');
    centre.addEventListener("click", () => this.choose(this.map.getCenter()));
  }

  /** Tells the form which place was shown; whoever is outside of the region is told so. */
  choose({ lng, lat }) {
    const found = this.features.find((feature) => lies(lng, lat, feature));
    this.told.textContent = found ? this.data.placed : this.data.outside;
    if (!found) return;
    const detail = { latitude: lat, longitude: lng, commune: found.properties.slug };
    this.figure.dispatchEvent(new CustomEvent("placed", { detail }));
    this.point();
  }

  /** The point that the form has now. */
  point() {
    this.chosen?.remove();
    const [latitude, longitude] = (this.figure.dataset.point ?? "").split(",").map(Number);
    if (!longitude) return;
    const element = Object.assign(document.createElement("span"), { className: "map-large__pin" });
    element.setAttribute("role", "img");
    element.setAttribute("aria-label", this.data.point);
    this.chosen = new this.library.Marker({ element }).setLngLat([longitude, latitude]).addTo(this.map);
  }
}
