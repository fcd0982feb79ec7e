"""The table of docs/performance.md."""
import sys

from testbed.program import ROOT

FILE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- begin: written by scripts/bench/run --write-docs -->", "<!-- end -->"


def write(results):
    text = FILE.read_text()
    if BEGIN not in text or END not in text:
        sys.exit(f"bench: {FILE.relative_to(ROOT)} has lost its line '{BEGIN}' or '{END}'")
    before, after = text.split(BEGIN)[0], text.split(END)[1]
    FILE.write_text(before + BEGIN + "\n" + table(results) + END + after)


def table(results):
    machine = results["machine"]
    lines = [f"Measured on {results['date']}: {results['measured']}, on {machine['processors']} processors "
             f"({machine['model']}), Linux {machine['kernel']}.", ""]
    lines += ["| What | Figure | Spread | Bound | |", "| --- | --- | --- | --- | --- |"]
    for case in results["cases"]:
        for figure in case["figures"]:
            lines.append(figure_row(case, figure))
    lines += ["", "Beside it, the medians of every command in the same turns:", "",
              "| Case | Command | Time | Processor | Memory |", "| --- | --- | --- | --- | --- |"]
    for case in results["cases"]:
        for command in case["commands"]:
            lines.append(command_row(case, command))
    return "\n".join(lines) + "\n"


def figure_row(case, figure):
    value = lambda key: f"{figure[key]:.2f}"
    return (f"| {case['title']}: {figure['title']} | {value('median')} {figure['unit']} "
            f"| {value('least')} to {value('most')} | {value('bound')} | {'ok' if figure['ok'] else '**over**'} |")


def command_row(case, command):
    median = lambda what: command[what]["median"]
    return (f"| {case['title']} | {command['name']} | {median('wall'):.2f} s | {median('cpu'):.2f} s "
            f"| {median('peak'):.0f} MB |")
