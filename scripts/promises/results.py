"""What came of runs: shown, and kept as figures for each promise."""
import json
import sys

from testbed.program import ROOT

FOLDER = ROOT / "target" / "reliability"
FILE = FOLDER / "conditions.json"


class Collected:
    def __init__(self, measured):
        self.measured = measured
        self.outcomes, self.failures, self.impossible = [], [], []

    def add(self, job, outcomes, failure):
        condition, case = job
        self.outcomes += outcomes
        if failure:
            self.failures.append(f"{condition.name}: {case.title}: {failure}")
        elif not outcomes:
            self.impossible.append(f"{condition.name}: {case.title}")

    @property
    def cases(self):
        return len(self.outcomes)

    @property
    def passed(self):
        return sum(not it["complaints"] for it in self.outcomes)

    def save(self, conditions, quick):
        """What was not measured this time keeps its figures; those of a quick run replace none."""
        FOLDER.mkdir(parents=True, exist_ok=True)
        file = FILE.with_stem("conditions-quick") if quick else FILE
        before = {it["promise"]: it for it in json.loads(file.read_text())} if file.exists() else {}
        now = {it.promise: promise(it, [o for o in self.outcomes if o["condition"] == it.name]) for it in conditions}
        measured = {name: it for name, it in now.items() if it["cases"]}
        kept = [{**before, **measured}[it.promise] for it in conditions if it.promise in {**before, **measured}]
        file.write_text(json.dumps(kept, indent=2, ensure_ascii=False) + "\n")
        for impossible in self.impossible:
            print(f"not to be had on this machine: {impossible}")
        for failure in self.failures:
            print(f"could not be held: {failure}")


def promise(condition, outcomes):
    broken = [f"{it['case']}: {'; '.join(it['complaints'])}" for it in outcomes if it["complaints"]]
    return {
        "promise": condition.promise,
        "cases": len(outcomes),
        "passed": len(outcomes) - len(broken),
        "longestSeconds": round(max((it["seconds"] for it in outcomes), default=0), 2),
        "mostMemoryMb": round(max((it["peak"] for it in outcomes), default=0), 1),
        **({"broken": broken} if broken else {}),
    }


def show(job, outcomes, failure, verbose):
    condition, case = job
    passed = sum(not it["complaints"] for it in outcomes)
    print(f"{condition.name:12} {passed:4} of {len(outcomes):4}  {case.title}{'  FAILED: ' + failure if failure else ''}")
    for outcome in outcomes:
        if outcome["complaints"] or verbose:
            what = "; ".join(outcome["complaints"]) or f"exit {outcome['exit']}"
            print(f"    {outcome['case']} ({outcome['seconds']:.2f} s, {outcome['peak']:.0f} MB): {what}")
    sys.stdout.flush()
