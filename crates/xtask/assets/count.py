"""Counts an election with pabutools: equal shares by cost, exact fractions. Prints one JSON line."""

import json
import sys
import time

from pabutools import fractions
from pabutools.election import Cost_Sat, parse_pabulib
from pabutools.rules import method_of_equal_shares

fractions.FRACTION = fractions.GMPY_FRAC
start = time.perf_counter()
instance, profile = parse_pabulib(sys.argv[1])
read = time.perf_counter()
funded = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
counted = time.perf_counter()
print(
    json.dumps(
        {
            "funded": sorted(project.name for project in funded),
            "read": read - start,
            "counted": counted - read,
        }
    )
)
