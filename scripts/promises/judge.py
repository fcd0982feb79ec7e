"""Whether a run on a broken machine was as promised."""
import json
import re

from .cell import OLD_REPORT

# What nobody may ever be shown: traces, crashes, and words of Java's own among results.
_BROKEN = re.compile(
    r"^\s+at [\w.$/]+\(|Exception in thread|arc-preflight: internal error|A fatal error has been detected|StackOverflowError|NullPointerException",
    re.M,
)
# What Java says when it is asked for its threads (SIGQUIT), and when it cannot even start.
_OWN_WORDS = "^Full thread dump|^Error occurred during initialization of VM"
_GRAVE = ("error", "warning")


def complaints(case, command, run, left, report):
    """Sentences about what is wrong; `left`: paths, `report`: the text of the file that --output names."""
    found = []
    if run.hung:
        found.append(f"hung for {run.seconds:.0f} s")
    if run.survivors:
        found.append(f"still runs: {', '.join(run.survivors)}")
    if left:
        found.append(f"left behind: {', '.join(left[:5])}")
    for printed in (run.out, run.err):
        trace = _BROKEN.search(printed)
        if trace and not re.search(_OWN_WORDS, printed, re.M):
            found.append(f"a trace or an internal error was shown: {printed[trace.start():][:200].strip()}")
    text = run.out
    if command.form == "file":
        if run.out:
            found.append("the standard output has something, although --output was given")
        text = "" if report == OLD_REPORT else (report or "")
        if report is None:
            found.append("the file that was there before is gone")
    document = None
    if command.form in ("json", "file") and text:
        document, why = whole(text)
        found += [why] if why else []
        if document and document.get("exitCode", run.exit) != run.exit and run.exit >= 0:
            found.append(f"the report says exit code {document['exitCode']}")
    return [*found, *_unmet(case, command, run, text, document)]


def whole(text):
    """One JSON document and nothing else, or why it is none."""
    try:
        document = json.loads(text)
    except ValueError as broken:
        return None, f"no whole JSON: {broken}"
    return (document, None) if isinstance(document, dict) else (None, "no JSON object")


def _unmet(case, command, run, text, document):
    """Nothing when it ended in one of the ways that it may; else how it ended."""
    ends = case.ends_of(command)
    if any(is_met(end, run, text, document) for end in ends):
        return []
    how = f"exit {run.exit}"
    if document and "verdict" in document:
        how += f", {document['verdict']}, found: {', '.join(sorted(grave(document))) or 'nothing'}"
    elif not text:
        how += ", no result"
    said = run.err.strip() or ("" if document else text.strip())
    return [f"{how}: {said[:300]}"]


def is_met(end, run, text, document):
    if run.exit != end.exit or not re.search(end.says, run.err + text, re.M):
        return False
    if end.verdict is None:
        return not (document and "verdict" in document)
    if document is None or document.get("verdict") != end.verdict:
        return False
    return grave(document) <= set(end.findings)


def grave(report):
    """The ids of what was found to be wrong or amiss."""
    return {finding["cause"] for finding in report["findings"] if finding["severity"] in _GRAVE}
