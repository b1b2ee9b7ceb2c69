"""Draws the schematic outline of the 19 communes of the Brussels-Capital Region:
`python3 crates/xtask/assets/outline.py > app/data/communes.json`.

No survey stands behind it. The places below are quarters that anybody who knows the town can name,
with positions good to a few hundred metres, and a rough border of the region. Each small hexagon
belongs to the commune of the nearest quarter; a commune is the outline of its hexagons. Neighbours,
sizes and positions come out right enough to recognise; no border is where the law has it, and the
drawing says so by its corners. Everything here was made for this project and is given to all
(CC0 1.0)."""

import json, math

LEFT, TOP, COS = 4.24, 50.92, math.cos(math.radians(50.84))
SCALE = 1000 / (0.25 * COS)
SIZE = 13.2  # from the middle of a hexagon to its corner

BORDER = """50.8990,4.3250 50.9020,4.3330 50.9040,4.3450 50.9020,4.3600 50.9100,4.3740 50.9137,4.3870
50.9085,4.4050 50.9040,4.4130 50.9035,4.4260 50.8970,4.4370 50.8890,4.4310 50.8830,4.4330 50.8770,4.4320
50.8690,4.4270 50.8620,4.4270 50.8590,4.4380 50.8570,4.4520 50.8500,4.4600 50.8450,4.4690 50.8390,4.4720
50.8300,4.4740 50.8240,4.4820 50.8150,4.4780 50.8060,4.4800 50.7980,4.4690 50.7890,4.4550 50.7790,4.4450
50.7690,4.4380 50.7670,4.4230 50.7720,4.4080 50.7750,4.3970 50.7690,4.3850 50.7640,4.3750 50.7650,4.3600
50.7710,4.3520 50.7740,4.3400 50.7790,4.3290 50.7860,4.3210 50.7930,4.3160 50.8000,4.3080 50.8020,4.2990
50.8080,4.2900 50.8060,4.2750 50.8150,4.2620 50.8250,4.2520 50.8350,4.2440 50.8420,4.2540 50.8450,4.2700
50.8500,4.2830 50.8560,4.2830 50.8620,4.2800 50.8700,4.2810 50.8760,4.2890 50.8830,4.2990 50.8880,4.3060
50.8940,4.3140"""

QUARTERS = {
    "bruxelles-ville": """50.8467,4.3525 50.8390,4.3490 50.8410,4.3570 50.8440,4.3790 50.8420,4.3690 50.8480,4.3630
        50.8595,4.3520 50.8440,4.3440 50.8520,4.3460 50.8290,4.3620 50.8130,4.3770 50.8070,4.3800 50.8760,4.3520
        50.8680,4.3490 50.8830,4.3430 50.8960,4.3390 50.8900,4.3510 50.8960,4.3620 50.8980,4.3850 50.9060,4.3880
        50.8880,4.3750 50.8820,4.3640 50.8920,4.4150 50.8980,4.4250 50.8900,4.4020 50.8880,4.3890 50.8470,4.3870
        50.8650,4.3540 50.9000,4.4060""",
    "schaerbeek": """50.8673,4.3735 50.8620,4.3680 50.8600,4.3870 50.8550,4.3970 50.8730,4.3850 50.8540,4.3860
        50.8670,4.3950 50.8780,4.3790 50.8520,4.4030 50.8690,4.3650 50.8590,4.3760 50.8800,4.3900""",
    "saint-josse-ten-noode": "50.8520,4.3700 50.8560,4.3625 50.8530,4.3760",
    "evere": """50.8740,4.4030 50.8660,4.4120 50.8790,4.4130 50.8710,4.4230 50.8800,4.4250 50.8620,4.4180
        50.8860,4.4250 50.8830,4.4020""",
    "woluwe-saint-lambert": """50.8480,4.4290 50.8530,4.4420 50.8450,4.4160 50.8570,4.4300 50.8500,4.4520
        50.8430,4.4350 50.8550,4.4160""",
    "woluwe-saint-pierre": """50.8370,4.4280 50.8315,4.4450 50.8420,4.4600 50.8330,4.4640 50.8350,4.4150
        50.8240,4.4580 50.8240,4.4740 50.8390,4.4460""",
    "etterbeek": "50.8360,4.3880 50.8310,4.3940 50.8390,4.3980 50.8350,4.4050 50.8280,4.4010",
    "ixelles": """50.8330,4.3660 50.8270,4.3730 50.8220,4.3840 50.8150,4.3920 50.8090,4.3930 50.8230,4.3620
        50.8190,4.3720 50.8320,4.3790 50.8350,4.3720""",
    "saint-gilles": "50.8275,4.3450 50.8315,4.3390 50.8335,4.3470 50.8260,4.3520 50.8300,4.3540",
    "forest": """50.8110,4.3180 50.8140,4.3290 50.8190,4.3370 50.8080,4.3070 50.8020,4.3180 50.8130,4.3420
        50.8190,4.3230 50.8160,4.3060 50.8050,4.3280 50.8180,4.3460""",
    "uccle": """50.8030,4.3400 50.7980,4.3500 50.7930,4.3350 50.7860,4.3310 50.7875,4.3720 50.7780,4.3500
        50.7950,4.3630 50.7700,4.3620 50.8120,4.3570 50.8030,4.3650 50.7780,4.3790 50.7950,4.3830 50.7850,4.3930
        50.8090,4.3660 50.8000,4.3280 50.7740,4.3880""",
    "watermael-boitsfort": """50.8000,4.4130 50.8090,4.4100 50.8130,4.4030 50.7920,4.4200 50.7830,4.4280
        50.7730,4.4320 50.7780,4.4150 50.7970,4.4020 50.7880,4.4100 50.7850,4.4430""",
    "auderghem": """50.8150,4.4280 50.8210,4.4120 50.8090,4.4450 50.8160,4.4550 50.8020,4.4500 50.8070,4.4690
        50.8210,4.4380 50.7950,4.4570 50.8030,4.4330""",
    "anderlecht": """50.8360,4.3120 50.8390,4.3310 50.8450,4.3090 50.8280,4.3000 50.8220,4.2870 50.8350,4.2830
        50.8320,4.2620 50.8430,4.2940 50.8150,4.2850 50.8230,4.2680 50.8270,4.3170 50.8400,4.2720 50.8120,4.2760
        50.8330,4.3240 50.8200,4.3030""",
    "molenbeek-saint-jean": """50.8540,4.3380 50.8570,4.3280 50.8575,4.3130 50.8560,4.3000 50.8530,4.3170
        50.8610,4.3390 50.8550,4.2910 50.8510,4.3290 50.8640,4.3440""",
    "koekelberg": "50.8625,4.3290 50.8660,4.3220 50.8640,4.3350",
    "berchem-sainte-agathe": "50.8650,4.2940 50.8700,4.2890 50.8630,4.3010 50.8620,4.2870",
    "ganshoren": "50.8730,4.3110 50.8790,4.3070 50.8700,4.3060 50.8700,4.3170 50.8760,4.2980",
    "jette": """50.8780,4.3250 50.8840,4.3180 50.8890,4.3250 50.8720,4.3330 50.8810,4.3330 50.8930,4.3180
        50.8750,4.3390""",
}


def project(lat, lon):
    return ((lon - LEFT) * COS * SCALE, (TOP - lat) * SCALE)


def points(text):
    return [project(*map(float, pair.split(","))) for pair in text.split()]


def inside(x, y, ring):
    odd = False
    for (ax, ay), (bx, by) in zip(ring, ring[1:] + ring[:1]):
        if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
            odd = not odd
    return odd


def hexagon(column, row):
    x = SIZE * math.sqrt(3) * (column + 0.5 * (row % 2))
    y = SIZE * 1.5 * row
    corners = []
    for corner in range(6):
        angle = math.radians(60 * corner - 30)
        corners.append((round(x + SIZE * math.cos(angle)), round(y + SIZE * math.sin(angle))))
    return (x, y), corners


def outline(edges):
    """The rings around hexagons: edges that only one of them has."""
    after = {}
    for a, b in edges:
        if (b, a) not in edges:
            after.setdefault(a, []).append(b)
    rings = []
    while after:
        start = next(iter(after))
        ring, at = [start], after[start].pop()
        if not after[start]:
            del after[start]
        while at != start:
            ring.append(at)
            following = after[at].pop()
            if not after[at]:
                del after[at]
            at = following
        rings.append(ring)
    return rings


def main():
    border = points(BORDER)
    quarters = [(place, slug) for slug, text in QUARTERS.items() for place in points(text)]
    communes = {slug: {"edges": set(), "middles": []} for slug in QUARTERS}
    for row in range(0, 54):
        for column in range(0, 46):
            (x, y), corners = hexagon(column, row)
            if not inside(x, y, border):
                continue
            _, slug = min(quarters, key=lambda it: (it[0][0] - x) ** 2 + (it[0][1] - y) ** 2)
            communes[slug]["edges"].update(zip(corners, corners[1:] + corners[:1]))
            communes[slug]["middles"].append((x, y))
    shapes = []
    for slug, found in communes.items():
        rings = outline(found["edges"])
        path = "".join(
            "M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in sorted(rings, key=len)[::-1]
        )
        middle = [sum(axis) / len(found["middles"]) for axis in zip(*found["middles"])]
        # The hexagon nearest to the middle: inside, whatever the shape.
        x, y = min(found["middles"], key=lambda at: (at[0] - middle[0]) ** 2 + (at[1] - middle[1]) ** 2)
        shapes.append({"slug": slug, "label": [round(x), round(y)], "path": path})
    print(json.dumps({
        "about": "A schematic outline of the 19 communes of the Brussels-Capital Region, made of hexagons "
                 "around quarters whose positions were put down by hand. It is not a survey: no border is exact.",
        "licence": "CC0-1.0",
        "made_by": "crates/xtask/assets/outline.py",
        "west": LEFT, "north": TOP, "units_per_degree": round(SCALE, 3), "narrowing": round(COS, 6),
        "width": 1000, "height": 1000,
        "communes": sorted(shapes, key=lambda shape: shape["slug"]),
    }, ensure_ascii=False, indent=1))


main()
