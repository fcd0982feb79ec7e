"""docs/facts.md: of each table, what it follows, when it was checked and how to do that again."""
import json
import pathlib

from .comparison import ALL
from .resources import CLOUDS, ROOT

PAGE = ROOT / "docs" / "facts.md"
TABLES = pathlib.Path(__file__).with_name("tables.json")
EXPLAINED = pathlib.Path(__file__).with_name("explained.json")
_RESOURCES = "src/main/resources/io/arcpreflight/"

_COUNTS = {
    "endpoints": lambda it: f"{len(it.endpoints['endpoints'])} in {len(CLOUDS)} clouds",
    "updates": lambda it: str(sum("esu" in each["useCases"] for each in it.endpoints["endpoints"])),
    "tags": lambda it: str(len(it.endpoints["serviceTags"])),
    "regions": lambda it: str(sum(map(len, it.regions.values()))),
    "systems": lambda it: f"{sum(len(each['versions']) for each in it.systems['systems'])} versions",
    "releases": lambda it: str(len(it.releases)),
    "codes": lambda it: "",
    "suites": lambda it: "",
    "providers": lambda it: str(len(it.rights["providers"])),
    "roles": lambda it: f"{len(it.rights['roles'])}, {len(it.rights['actions'])} actions",
    "entra": lambda it: "",
    "audiences": lambda it: "",
    "machine": lambda it: "",
    "issuers": lambda it: f"{len(it.issuers['azure'])}, {len(it.issuers['inspectors'])} products",
    "sources": lambda it: "",
}

_HEAD = """# What this program knows of Azure Arc, and where from

Written by `scripts/facts/compare --write-docs` from
[`scripts/facts/tables.json`](../scripts/facts/tables.json) and the tables themselves. Each table is a JSON
resource below [`src/main/resources/io/arcpreflight`](../src/main/resources/io/arcpreflight).

To refresh them, clone the public documentation and compare:

```console
git clone --filter=blob:none https://github.com/MicrosoftDocs/azure-management-docs
scripts/facts/compare azure-management-docs
```

It prints what one side has and the other has not. Mend the table, or give the reason in
[`explained.json`](../scripts/facts/explained.json); then set `checked` in `tables.json` to the day, and write this
page anew. An explanation of what is no longer so counts as a difference, too. Each page that a cause or a code
cites is in `catalog/sources.json`; its date there is compared as well.

## Tables
"""


def written(resources):
    """The whole page."""
    tables = json.loads(TABLES.read_text(encoding="utf-8"))
    explained = json.loads(EXPLAINED.read_text(encoding="utf-8"))
    lines = [
        _HEAD,
        "| Table | Resource | Holds | Follows | Checked |",
        "| --- | --- | --- | --- | --- |",
    ]
    for table in tables:
        lines.append(
            "| {} | [`{}`](../{}{}) | {} | {} | {} |".format(
                table["title"],
                table["file"],
                _RESOURCES,
                table["file"],
                _COUNTS[table["part"]](resources),
                "; ".join(_sources(table, resources)),
                table["checked"],
            )
        )
    lines += ["", "## What is compared, and what is refreshed by hand", ""]
    for table in tables:
        compared = ", ".join(f"`{it}`" for it in table["compared"])
        said = [f"compared ({compared})"] if compared else []
        said += [table["byHand"]] if "byHand" in table else []
        lines.append(f"- {table['title']}: {'. '.join(said)}.")
    lines += ["", "## Differences that have a reason", ""]
    lines += [f"- `{line}`: {reason}" for line, reason in explained.items()]
    return "\n".join(lines) + "\n"


def _sources(table, resources):
    """Those that the program cites, with their days, and those that it does not."""
    cited = {each["id"]: each for each in resources.sources}
    for name in table["sources"]:
        day = f" ({cited[name]['date']})" if cited[name]["date"] else ""
        yield f"[{cited[name]['title']}]({cited[name]['url']}){day}"
    for title, address in table.get("pages", {}).items():
        yield f"[{title}]({address})"


def compared():
    """The comparisons that a table names."""
    return [it for table in json.loads(TABLES.read_text(encoding="utf-8")) for it in table["compared"]]


def all_comparisons():
    return list(ALL)
