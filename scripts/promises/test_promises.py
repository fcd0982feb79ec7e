"""python3 -m unittest discover -s scripts/promises -t scripts"""
import datetime
import json
import unittest

from . import conditions, document, judge, results, seccomp
from .cell import OLD_REPORT
from .processes import Run
from .table import FILE, JSON, NAGIOS, Case, End


def run(exit_code=0, out="", err="", **more):
    return Run(exit_code, out, err, 0.5, 80, **more)


def report(verdict="ready", exit_code=0, *causes):
    return json.dumps({"verdict": verdict, "exitCode": exit_code, "findings": [{"cause": it, "severity": "error"} for it in causes]})


def complaints(outcome, command=JSON, case=Case("a case"), left=(), file=OLD_REPORT):
    return " / ".join(judge.complaints(case, command, outcome, left, file))


class JudgeTest(unittest.TestCase):
    def test_ready_isAsPromised(self):
        self.assertEqual("", complaints(run(out=report())))

    def test_faultOfTheNetwork_isNone(self):
        self.assertIn("found: tcp.timeout", complaints(run(26, report("not-ready", 26, "tcp.timeout"))))

    def test_otherExitCodeThanTheReports_isNone(self):
        case = Case("a case", ends={"*": (End(1, "ready"),)})
        self.assertIn("exit code 0", complaints(run(1, report()), case=case))

    def test_jsonCutShort_isNone(self):
        self.assertIn("no whole JSON", complaints(run(out=report()[:-5])))
        self.assertIn("no whole JSON", complaints(run(out="Java says\n" + report())))

    def test_traces_areNone_unlessJavaWasAskedForThem(self):
        trace = "java.lang.Error\n\tat io.arcpreflight.Main.main(Main.java:1)\n"
        self.assertIn("trace", complaints(run(out=report(), err=trace)))
        self.assertEqual("", complaints(run(out=report(), err="Full thread dump OpenJDK\n" + trace)))

    def test_whatIsLeft_isTold(self):
        told = complaints(run(out=report(), hung=True, survivors=("openssl genrsa",)), left=["tmp/x.zip"])
        for part in ("hung", "openssl genrsa", "tmp/x.zip"):
            self.assertIn(part, told)

    def test_file_isWholeOrTheOldOne(self):
        self.assertEqual("", complaints(run(), FILE, file=report()))
        self.assertIn("no result", complaints(run(), FILE))
        self.assertIn("is gone", complaints(run(), FILE, file=None))
        self.assertIn("standard output", complaints(run(out="x"), FILE, file=report()))

    def test_reason_hasToBeSaid(self):
        case = Case("a case", ends={NAGIOS.name: (End(3, says="too few"),)})
        self.assertEqual("", complaints(run(3, "ARC UNKNOWN - too few files"), NAGIOS, case))
        self.assertIn("exit 3", complaints(run(3, "ARC UNKNOWN"), NAGIOS, case))


class ConditionsTest(unittest.TestCase):
    def test_ends_areOfCommandsThatAreRun(self):
        for condition in conditions.CONDITIONS:
            for case in condition.cases:
                self.assertLessEqual(set(case.ends) - {"*"}, {it.name for it in conditions.EVERY}, case.title)

    def test_contract_knowsEveryExitCode(self):
        known = {0, 1, 2, 3, 6, 11, 18, 23, 26} | {128 + it for it in conditions.TO_END}  # the last are the shell's
        for condition in conditions.CONDITIONS:
            for case in condition.cases:
                for ends in case.ends.values():
                    self.assertLessEqual({end.exit for end in ends if end.exit >= 0}, known, case.title)

    def test_quick_keepsEveryCondition(self):
        quick = conditions.jobs([], quick=True)
        self.assertEqual(set(conditions.NAMES), {condition.name for condition, _ in quick})
        self.assertLessEqual(max(case.times for _, case in quick), 10)

    def test_titles_areUnique(self):
        titles = [(condition.name, case.title) for condition in conditions.CONDITIONS for case in condition.cases]
        self.assertEqual(len(titles), len(set(titles)))


class SeccompTest(unittest.TestCase):
    def test_everyJump_staysInside(self):
        for refusals in (seccomp.DOCKER, seccomp.OLD_KERNEL, seccomp.NO_PROGRAMS, seccomp.NO_IPV6, seccomp.NO_NETLINK):
            code = seccomp.program(refusals)
            count = len(code) // 8
            for at in range(count):
                kind, if_true, if_false = code[8 * at], code[8 * at + 2], code[8 * at + 3]
                if kind & 7 == 5:
                    self.assertLess(at + 1 + max(if_true, if_false), count)


class DocumentTest(unittest.TestCase):
    FIGURES = {
        "hostile": [{"promise": "A | B <i>", "cases": 1200, "passed": 1199, "longestSeconds": 2.5, "mostMemoryMb": 40}],
        "conditions": [], "contacts": [],
        "fuzz": [{"target": "json", "seconds": 600, "executions": 5, "findings": 0, "corpus": 3}],
        "mutation": [{"package": "log", "mutations": 10, "killed": 8, "percent": 80.0, "timedOut": 1,
                      "survivors": 2, "explained": 1}],
    }

    def test_tables_tellFiguresAndWhatFallsShort(self):
        text = document.tables(self.FIGURES, datetime.date(2026, 1, 2))
        for line in (
            "| A \\| B &lt;i> | 1,200 | 1,199 | 2.5 s | 40 MB |",
            "| `json` | 600 s | 5 | 0 |  | 3 |",
            "| `log` | 10 | 8 | 80.0 % | 1 | 1 of 2 |",
            "- A \\| B &lt;i>: 1 of 1,200 cases.",
            "- Broken machines: not measured.",
            "- Mutations of `log`: 80.0 % killed, less than 85 %.",
        ):
            self.assertIn(line + "\n", text)

    def test_promise_takesTheWorst(self):
        outcomes = [{"case": it, "complaints": [], "seconds": seconds, "peak": 70.0} for it, seconds in (("a", 1.0), ("b", 2.0))]
        outcomes[0]["complaints"] = ["lied"]
        figure = results.promise(conditions.CONDITIONS[0], outcomes)
        self.assertEqual((2, 1, 2.0, 70.0), tuple(figure[it] for it in ("cases", "passed", "longestSeconds", "mostMemoryMb")))
        self.assertEqual(["a: lied"], figure["broken"])


if __name__ == "__main__":
    unittest.main()
