"""Holds a report against what was expected of it."""
import re


def differences(scenario, exit_code, report):
    """What is not as expected, one sentence each; empty when all is."""
    expected = scenario.expected
    if report is None:
        return [f"exit code {exit_code}, and no report"]
    findings = report["findings"]
    errors = [it for it in findings if it["severity"] == "error"]
    warnings = [it["cause"] for it in findings if it["severity"] == "warning"]
    said = []
    lead = errors[0] if errors else None
    if (lead and lead["cause"]) != expected.cause:
        said.append(f"leads with {lead['cause'] if lead else 'no error'}, not {expected.cause or 'no error'}")
    elif lead:
        if lead["code"] != expected.code:
            said.append(f"code {lead['code']}, not {expected.code}")
        said += _subject_differences(expected, lead, report)
        said += [f"shows nothing of {it!r}" for it in expected.shows if it not in "\n".join(lead["evidence"])]
    said += _wording_differences(expected, [lead] if lead else [it for it in findings if it["severity"] == "warning"])
    if exit_code != expected.exit:
        said.append(f"exit code {exit_code}, not {expected.exit}")
    others = sorted(it["cause"] for it in errors[1:])
    if expected.cause and others != sorted(expected.also):
        said.append(f"other errors {others}, not {sorted(expected.also)}")
    if not expected.cause and errors:
        said.append(f"false errors {[it['cause'] for it in errors]}")
    missing = [it for it in expected.warns if it not in warnings]
    if missing:
        said.append(f"no warning {', '.join(missing)}")
    false = sorted(set(warnings) - set(expected.warns) - set(expected.may_warn))
    if false:
        said.append(f"false warnings {false}")
    if scenario.kept:
        changes = report["changes"] or {}
        said += [] if changes.get("last") else ["no run before is known"]
        said += _change_differences(expected.changes, changes.get("last"), "the run before")
        said += _change_differences(expected.since_good, changes.get("lastGood"), "the last good run")
        said += [f"remarks {it!r}" for it in changes.get("remarks", ())]
    return said


def _change_differences(expected, difference, since):
    """What is not told, and what is told without reason."""
    told = [it["summary"] for it in (difference or {}).get("changes", ())]
    missing = [it for it in expected if not any(re.search(it, text) for text in told)]
    false = [text for text in told if not any(re.search(it, text) for it in expected)]
    return [f"no change since {since} is {it!r}" for it in missing] + [f"false change since {since}: {it}" for it in false]


def _wording_differences(expected, findings):
    text = "\n".join(words for it in findings for words in _words(it))
    said = [f"tells nothing of {it!r}" for it in expected.told if it not in text]
    said += [f"tells of {it!r}" for it in expected.untold if it in text]
    owners = sorted({it["owner"] for it in findings})
    if expected.owner is not None and owners != [expected.owner]:
        said.append(f"owners {owners}, not {expected.owner}")
    return said


def _words(finding):
    steps = (part for it in finding["remedy"] for part in (it["text"], it.get("command") or ""))
    return [finding["summary"], *finding["evidence"], finding["meaning"], finding.get("likelyCause", ""), *steps]


def _subject_differences(expected, lead, report):
    subjects = sorted(lead["subjects"])
    wanted = expected.subjects
    if wanted is None:
        return []
    if "every-endpoint" in wanted:
        named = [it for it in wanted if it != "every-endpoint"] if isinstance(wanted, tuple) else []
        wanted = [*every_endpoint(report), *named]
    if subjects != sorted(wanted):
        return [f"subjects {subjects}, not {sorted(wanted)}"]
    return []


def every_endpoint(report):
    return [
        it["subject"]
        for it in report["checks"]
        if it["id"].startswith("endpoint.") and it["status"] not in ("not-applicable", "skipped")
    ]
