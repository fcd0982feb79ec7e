"""The tables of docs/reliability.md."""
import datetime
import json
import platform
import os
import sys

from testbed.program import ROOT

from . import conditions, results

FILE = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- begin: written by scripts/reliability --write-docs -->", "<!-- end -->"
KILLED_AT_LEAST = 85
PROMISES = (
    ("Hostile peers and files", "hostile"),
    ("Broken machines", "conditions"),
    ("What is contacted", "contacts"),
)


def write():
    text = FILE.read_text()
    if BEGIN not in text or END not in text:
        sys.exit(f"reliability: {FILE.relative_to(ROOT)} has lost its line '{BEGIN}' or '{END}'")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    FILE.write_text(before + BEGIN + "\n" + tables({name: load(name) for name in ("hostile", "conditions", "contacts", "fuzz", "mutation")}) + END + after)


def load(name):
    """The figures of that part; an empty list where it was not measured here."""
    file = results.FOLDER / f"{name}.json"
    return json.loads(file.read_text()) if file.exists() else []


def tables(figures, day=None):
    day = day or datetime.date.today()
    lines = [f"Written on {day.isoformat()}, on {os.cpu_count()} processors, Linux {platform.release()}.", ""]
    for title, part in PROMISES:
        lines += [f"### {title}", "", *promises(figures[part]), ""]
    lines += ["### Fuzzing", "", *fuzzing(figures["fuzz"]), ""]
    lines += ["### Mutation testing", "", *mutation(figures["mutation"]), ""]
    lines += ["### What falls short", "", *shortcomings(figures)]
    return "\n".join(lines) + "\n"


def promises(entries):
    return table("| Promise | Cases | Kept | Longest | Most memory |", "| --- | ---: | ---: | ---: | ---: |", [
        f"| {cell(it['promise'])} | {it['cases']:,} | {it['passed']:,} | {amount(it['longestSeconds'], 's')} "
        f"| {amount(it['mostMemoryMb'], 'MB')} |" for it in entries])


def fuzzing(entries):
    return table("| Target | Time | Executions | Findings | Most memory | Corpus |", "| --- | ---: | ---: | ---: | ---: | ---: |", [
        f"| `{it['target']}` | {it['seconds']:,} s | {it['executions']:,} | {it['findings']} "
        f"| {amount(it.get('peakMemoryMb'), 'MB')} | {amount(it.get('corpus'), '')} |" for it in entries])


def mutation(entries):
    return table("| Package | Mutations | Killed | | of them by running too long | Survivors explained |", "| --- | ---: | ---: | ---: | ---: | ---: |", [
        f"| `{it['package']}` | {it['mutations']:,} | {it['killed']:,} | {it['percent']} % | {it['timedOut']:,} "
        f"| {it['explained']:,} of {it['survivors']:,} |" for it in entries])


def table(head, rule, rows):
    return [head, rule, *rows] if rows else ["Not measured on this machine."]


def shortcomings(figures):
    """Each promise that was broken, with what was seen; all of them, in words of their own."""
    short = []
    for title, part in PROMISES:
        for it in figures[part]:
            if it["passed"] < it["cases"]:
                short.append(f"- {cell(it['promise'])}: {it['cases'] - it['passed']:,} of {it['cases']:,} cases.")
                short += [f"  - {cell(broken)}" for broken in it.get("broken", [])[:3]]
        if not figures[part]:
            short.append(f"- {title}: not measured.")
    planned = {it.promise: conditions.planned(it) for it in conditions.CONDITIONS}
    short += [f"- {cell(it['promise'])}: {it['cases']:,} runs were made, not all {planned[it['promise']]:,}."
              for it in figures["conditions"] if it["cases"] < planned.get(it["promise"], 0)]
    short += [f"- Fuzzing `{it['target']}`: {it['findings']} findings." for it in figures["fuzz"] if it["findings"]]
    hasty = [it["seconds"] for it in figures["fuzz"] if it["seconds"] < 600]
    if hasty:
        short.append(f"- Fuzzing: {len(hasty)} of {len(figures['fuzz'])} targets ran for less than ten minutes, the shortest for {min(hasty)} s.")
    short += [f"- Mutations of `{it['package']}`: {it['percent']} % killed, less than {KILLED_AT_LEAST} %."
              for it in figures["mutation"] if it["percent"] < KILLED_AT_LEAST]
    return short or ["Nothing that is measured here."]


def amount(number, unit):
    return "" if number is None else f"{number:,} {unit}".strip()


def cell(text):
    """What stands in a table or a list keeps to its line."""
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;")
