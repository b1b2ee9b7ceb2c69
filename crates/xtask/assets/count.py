"""Counts an election with pabutools: equal shares by cost, exact fractions. Prints one JSON line.

`count.py FILE` gives it the ballots one by one, `count.py FILE grouped` different ballots with how
many are equal to each. Times are of the processor, so that other work on the machine does not count.
"""

import json
import sys
import time

start = time.process_time()
from pabutools import fractions  # noqa: E402
from pabutools.election import Cost_Sat, parse_pabulib  # noqa: E402
from pabutools.rules import method_of_equal_shares  # noqa: E402

imported = time.process_time()
fractions.FRACTION = fractions.GMPY_FRAC
instance, profile = parse_pabulib(sys.argv[1])
read = time.process_time()
if sys.argv[2:] == ["grouped"]:
    profile = profile.as_multiprofile()
grouped = time.process_time()
funded = method_of_equal_shares(instance, profile, sat_class=Cost_Sat)
counted = time.process_time()
print(
    json.dumps(
        {
            "funded": sorted(project.name for project in funded),
            "imported": imported - start,
            "read": read - imported,
            "grouped": grouped - read,
            "counted": counted - grouped,
            "ballots": len(profile),
        }
    )
)
