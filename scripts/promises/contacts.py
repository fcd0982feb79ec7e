"""Whom runs contact beside whom their dry runs name, as scripts/contacts sees it, kept as a figure."""
import json
import re
import subprocess
import time

from testbed.program import ROOT

from . import results

FILE = results.FOLDER / "contacts.json"
PROMISE = "Nobody is contacted whom `--dry-run` does not name, and the dry run itself sends nothing"
_RUNS = (
    ("-l", "koreacentral"),
    ("-l", "koreacentral", "--use-case", "sql,esu,ssh,admin-center"),
    ("-l", "usgovvirginia", "--cloud", "AzureUSGovernment"),
)
_CONTACTED = re.compile(r"^run: (\d+) contacted", re.M)


def measure(program):
    """Whether all runs kept the promise."""
    passed, longest, contacted = 0, 0.0, 0
    for options in _RUNS:
        began = time.monotonic()
        told = subprocess.run([ROOT / "scripts" / "contacts", program, *options], text=True, capture_output=True, check=False)
        longest = max(longest, time.monotonic() - began)
        print(told.stdout + told.stderr, end="", flush=True)
        passed += told.returncode == 0
        contacted += sum(int(it) for it in _CONTACTED.findall(told.stdout))
    results.FOLDER.mkdir(parents=True, exist_ok=True)
    figure = {"promise": f"{PROMISE} ({contacted} receivers in all)", "cases": len(_RUNS), "passed": passed,
              "longestSeconds": round(longest, 1), "mostMemoryMb": None}
    FILE.write_text(json.dumps([figure], indent=2) + "\n")
    return passed == len(_RUNS)
