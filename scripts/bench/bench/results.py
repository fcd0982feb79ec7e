"""The figures of a run: kept in target/bench/results.json, and shown."""
import dataclasses
import datetime
import json
import os
import platform
import sys

from testbed.program import ROOT

FILE = ROOT / "target" / "bench" / "results.json"
PEER_FIGURES = ("wall", "cpu", "peak")


def of_run(measured):
    """The frame of a run's results; times are in seconds, memory in megabytes."""
    with open("/proc/cpuinfo") as lines:
        models = [line.split(":")[1].strip() for line in lines if line.startswith("model name")]
    return {
        "measured": measured,
        "date": datetime.date.today().isoformat(),
        "machine": {"processors": os.cpu_count(), "model": models[0] if models else platform.machine(),
                    "kernel": platform.release()},
        "cases": [],
    }


def of_case(case, turns):
    return {
        "case": case.name,
        "title": case.title,
        "rounds": len(turns.rounds),
        "figures": [of_figure(figure, turns) for figure in case.figures],
        "commands": [
            {"name": command.name, **{what: dataclasses.asdict(turns.spread(command.name, what)) for what in PEER_FIGURES}}
            for command in turns.commands
        ],
    }


def of_figure(figure, turns):
    spread = figure.of(turns)
    bound = figure.bound(turns) if callable(figure.bound) else figure.bound
    return {"title": figure.title, "unit": figure.unit, **dataclasses.asdict(spread), "bound": bound,
            "ok": spread.median <= bound}


def figures(results):
    return [figure for case in results["cases"] for figure in case["figures"]]


def show(case):
    print(f"\n{case['title']} ({case['rounds']} rounds)")
    for figure in case["figures"]:
        unit = figure["unit"]
        print(f"  {'ok  ' if figure['ok'] else 'OVER'} {figure['median']:7.2f} {unit:2} of at most {figure['bound']:6.2f} {unit:2}"
              f" ({figure['least']:.2f} to {figure['most']:.2f})  {figure['title']}")
    for command in case["commands"]:
        wall, cpu, peak = (command[what]["median"] for what in PEER_FIGURES)
        print(f"       {wall:7.2f} s  {cpu:6.2f} s cpu  {peak:4.0f} MB  {command['name']}")
    sys.stdout.flush()


def save(results):
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_text(json.dumps(results, indent=2, ensure_ascii=False) + "\n")


def load():
    if not FILE.exists():
        sys.exit(f"bench: there is no {FILE.relative_to(ROOT)} yet; run without --from-results first")
    return json.loads(FILE.read_text())
