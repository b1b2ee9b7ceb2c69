"""Takes the 19 communes of the Brussels-Capital Region out of a TopoJSON of all Belgian municipalities:
`python3 crates/xtask/assets/outline.py belgium.json > app/data/communes.json`.

The borders are those of Statbel's statistical sectors (https://statbel.fgov.be, open data, CC BY 4.0),
of 1 January 2025. `belgium.json` is what `run.sh` of https://github.com/bmesuere/belgium-topojson
(commit 0eefbf46a4a6ae35f74531635c81c72e3f9d8d38) makes of them with mapshaper: dissolved into
municipalities, brought from Lambert 72 to WGS 84, simplified to 4 % of their points, on a grid of some
27 by 22 metres. Nothing is drawn here: the arcs are kept as they are, each once, so that neighbours
share their border. The script stops when a ring is open or an area is far from the official one."""

import json, math, sys

# NIS code, the name in addresses, and the official area in square kilometres.
COMMUNES = [
    ("21001", "anderlecht", 17.91), ("21002", "auderghem", 9.07), ("21003", "berchem-sainte-agathe", 2.96),
    ("21004", "bruxelles-ville", 33.09), ("21005", "etterbeek", 3.16), ("21006", "evere", 5.14),
    ("21007", "forest", 6.29), ("21008", "ganshoren", 2.48), ("21009", "ixelles", 6.41),
    ("21010", "jette", 5.19), ("21011", "koekelberg", 1.18), ("21012", "molenbeek-saint-jean", 6.02),
    ("21013", "saint-gilles", 2.53), ("21014", "saint-josse-ten-noode", 1.16), ("21015", "schaerbeek", 7.96),
    ("21016", "uccle", 22.87), ("21017", "watermael-boitsfort", 12.97), ("21018", "woluwe-saint-lambert", 7.29),
    ("21019", "woluwe-saint-pierre", 8.94),
]
TOLERANCE = 0.03  # of the official area
KM_PER_DEGREE = 111.25  # of latitude, around 50.84° north
NARROWING = math.cos(math.radians(50.84))


def decoded(arcs):
    """The points of each arc on the grid: TopoJSON keeps the steps between them."""
    for arc in arcs:
        x = y = 0
        points = []
        for step_x, step_y in arc:
            x, y = x + step_x, y + step_y
            points.append((x, y))
        yield points


def ring_of(numbers, arcs):
    """The points of a ring, the first again at the end. A negative number is an arc backwards."""
    ring = []
    for number in numbers:
        arc = arcs[number] if number >= 0 else arcs[~number][::-1]
        if ring and ring[-1] != arc[0]:
            sys.exit(f"arc {number} does not begin where the one before ends")
        ring += arc[1:] if ring else arc
    if ring[0] != ring[-1]:
        sys.exit(f"the ring of {numbers} is open")
    return ring


def area(ring):
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in zip(ring, ring[1:]))) / 2


def distance(x, y, ring):
    """How far a place is from a ring; negative outside."""
    inside, nearest = False, math.inf
    for (ax, ay), (bx, by) in zip(ring, ring[1:]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            inside = not inside
        dx, dy = bx - ax, by - ay
        along = max(0, min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy))) if dx or dy else 0
        nearest = min(nearest, math.hypot(x - ax - along * dx, y - ay - along * dy))
    return nearest if inside else -nearest


def label(ring):
    """Where a figure is read best: the place of the largest ring that is farthest from its border."""
    xs, ys = zip(*ring)
    steps = 60
    places = [
        (min(xs) + (max(xs) - min(xs)) * i / steps, min(ys) + (max(ys) - min(ys)) * j / steps)
        for i in range(1, steps) for j in range(1, steps)
    ]
    return max(places, key=lambda at: distance(*at, ring))


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        belgium = json.load(file)
    (scale_x, scale_y), (west, south) = belgium["transform"]["scale"], belgium["transform"]["translate"]
    arcs = list(decoded(belgium["arcs"]))
    shapes = {one["properties"]["nis"]: one for one in belgium["objects"]["municipalities"]["geometries"]}
    numbers, kept, geometries = {}, [], []

    def renumbered(number):
        """Arcs are numbered anew, in the order in which they are met."""
        old = number if number >= 0 else ~number
        if old not in numbers:
            numbers[old] = len(kept)
            kept.append(belgium["arcs"][old])
        return numbers[old] if number >= 0 else ~numbers[old]

    for nis, slug, official in COMMUNES:
        shape = shapes[nis]
        polygons = [shape["arcs"]] if shape["type"] == "Polygon" else shape["arcs"]
        rings = [ring_of(ring, arcs) for polygon in polygons for ring in polygon]
        unit = scale_x * NARROWING * scale_y * KM_PER_DEGREE ** 2
        measured = sum(map(area, rings)) * unit
        if abs(measured / official - 1) > TOLERANCE:
            sys.exit(f"{slug} measures {measured:.2f} km² instead of {official}")
        print(f"{slug:24} {measured:6.2f} km², officially {official:6.2f}", file=sys.stderr)
        x, y = label(max(rings, key=area))
        geometries.append({
            "type": "MultiPolygon",
            "properties": {"slug": slug, "nis": nis,
                           "label": [round(west + x * scale_x, 5), round(south + y * scale_y, 5)]},
            "arcs": [[[renumbered(number) for number in ring] for ring in polygon] for polygon in polygons],
        })
    print('{"type":"Topology",')
    for name, text in [
        ("about", "The borders of the 19 communes of the Brussels-Capital Region on 1 January 2025, simplified"),
        ("source", "Statbel, statistical sectors, https://statbel.fgov.be/en/open-data"),
        ("licence", "CC BY 4.0, https://creativecommons.org/licenses/by/4.0/"),
        ("changes", "dissolved into communes, simplified to 4 % of the points and put on a grid with mapshaper, "
                    "by https://github.com/bmesuere/belgium-topojson; the 19 communes taken out of it"),
        ("made_by", "crates/xtask/assets/outline.py"),
        ("transform", belgium["transform"]),
    ]:
        print(f"{json.dumps(name)}:{json.dumps(text, ensure_ascii=False)},")
    lines = ",\n".join(json.dumps(one, separators=(",", ":")) for one in geometries)
    print(f'"objects":{{"communes":{{"type":"GeometryCollection","geometries":[\n{lines}]}}}},')
    print('"arcs":[\n' + ",\n".join(json.dumps(arc, separators=(",", ":")) for arc in kept) + "]}")


main()
