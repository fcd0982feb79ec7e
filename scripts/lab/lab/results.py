"""What a run leaves behind: a line a scenario, results.json, JUnit's XML, and every report."""
import collections
import json
import pathlib
import sys
import threading
from xml.sax.saxutils import quoteattr


class Results:
    def __init__(self, folder):
        self._folder = pathlib.Path(folder)
        (self._folder / "reports").mkdir(parents=True, exist_ok=True)
        self._rows = {}
        self._alone = 0
        self.right = {}
        self._reference = {}
        self._lock = threading.Lock()

    def add(self, scenario, result):
        with self._lock:
            report = result["report"]
            if report is not None:
                file = self._folder / "reports" / (scenario.name.replace("/", "-") + ".json")
                file.write_text(json.dumps(report, indent=2, ensure_ascii=False) + "\n")
            if result.get("typed"):
                with open(self._folder / "typed.txt", "a") as typed:
                    typed.write("\n".join([*result["typed"], ""]))
            passed = not result["differences"]
            if result["right"]:
                self.right[scenario.name] = report
            self._reference[scenario.name] = result.get("reference")
            expected = scenario.expected
            got = [
                {
                    "cause": it["cause"],
                    "severity": it["severity"],
                    "code": it["code"],
                    "subjects": it["subjects"],
                }
                for it in (report or {}).get("findings", [])
            ]
            self._rows[scenario.name] = {
                "scenario": scenario.name,
                "passed": passed,
                "expected": {"cause": expected.cause, "code": expected.code, "exit": expected.exit},
                "got": got,
                "exitCode": result["exit"],
                "milliseconds": result["milliseconds"],
                "setUpMilliseconds": result["setup"],
                "referenceMilliseconds": result.get("held", 0),
                "differences": result["differences"],
            }
            leading = expected.cause or "ready"
            print(
                f"{'ok  ' if passed else 'FAIL'} {scenario.name}  {leading}  exit {result['exit']}  {result['milliseconds']} ms",
                flush=True,
            )
            for it in result["differences"]:
                print(f"       {it}", flush=True)

    def failed(self):
        """The names of the scenarios that failed."""
        return {name for name, row in self._rows.items() if not row["passed"]}

    def add_again(self, scenario, result):
        """Counts the second result of a scenario that failed beside others."""
        self.add(scenario, result)
        with self._lock:
            self._alone += self._rows[scenario.name]["passed"]

    def close(self):
        """Writes the files, prints the closing line, and returns how many failed."""
        rows = sorted(self._rows.values(), key=lambda it: it["scenario"])
        failed = sum(not it["passed"] for it in rows)
        (self._folder / "results.json").write_text(json.dumps(rows, indent=2) + "\n")
        cases = "".join(_case(it) for it in rows)
        (self._folder / "junit.xml").write_text(
            f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuite name="lab" tests="{len(rows)}" failures="{failed}">\n{cases}</testsuite>\n'
        )
        self._close_reference()
        alone = f", {self._alone} of them only when played alone" if self._alone else ""
        print(f"{len(rows) - failed} passed{alone}, {failed} failed")
        sys.stdout.flush()
        return failed


    def _close_reference(self):
        held = {name: it for name, it in sorted(self._reference.items()) if it and it["requests"]}
        if not held:
            return
        (self._folder / "reference.json").write_text(json.dumps(held, indent=2) + "\n")
        listed = collections.Counter(each for it in held.values() for each in it["listed"])
        agreed, differing = (sum(count(it) for it in held.values()) for count in (lambda it: it["agreed"], lambda it: len(it["differences"])))
        print(f"reference, in {len(held)} scenarios: {agreed} agree, {sum(listed.values())} listed, {differing} disagree")
        for name, count in listed.most_common():
            print(f"  {name}  {count}")


def _case(row):
    family, name = row["scenario"].split("/", 1)
    head = f'  <testcase classname={quoteattr("lab." + family)} name={quoteattr(name)} time="{row["milliseconds"] / 1000:.3f}"'
    if row["passed"]:
        return head + "/>\n"
    return head + f'>\n    <failure message={quoteattr("; ".join(row["differences"]))}/>\n  </testcase>\n'
