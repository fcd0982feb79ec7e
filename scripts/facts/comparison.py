"""What the public documentation says, and the program's tables don't, and the other way round."""
import datetime
import re

from .documentation import SERVERS, code, tables
from .resources import CLOUDS

_NETWORK = SERVERS + "includes/network-requirements.md"
_UPDATES = SERVERS + "includes/esu-network-requirements.md"
_ONBOARD = SERVERS + "troubleshoot-agent-onboard.md"
_LEARN = "https://learn.microsoft.com/azure/azure-arc/servers/"
_DIRECT, _CARRIED = "direct", "carried"
_INSTALL_ONLY = ["install"]
# The documentation names versions, Windows itself has builds.
_WINDOWS_10 = (
    "10240 10586 14393 15063 16299 17134 17763 18362 18363 19041 19042 19043 19044 19045".split()
)
_WINDOWS_11 = "22000 22621 22631 26100 26200".split()
_WINDOWS_VERSIONS = {
    "Windows Server": {
        "2012": ["9200"],
        "2012 R2": ["9600"],
        "2016": ["14393"],
        "2019": ["17763"],
        "2022": ["20348"],
        "2025": ["26100"],
    },
    "Windows Client": {"10": _WINDOWS_10, "11": _WINDOWS_11},
    "Windows IoT Enterprise": {"10 (22H2)": ["19045"], "11": _WINDOWS_11},
    "Windows IoT Enterprise LTSC": {"10 (2021)": ["19044"], "11 (2024)": ["26100"]},
}
_NAMES = {
    "AlmaLinux": "AlmaLinux",
    "Amazon Linux": "Amazon Linux",
    "Azure Linux (CBL-Mariner)": "Azure Linux",
    "Debian": "Debian",
    "Oracle Linux": "Oracle Linux",
    "Red Hat Enterprise Linux (RHEL)": "Red Hat Enterprise Linux",
    "Rocky Linux": "Rocky Linux",
    "SUSE Linux Enterprise Server (SLES)": "SUSE Linux Enterprise Server",
    "Ubuntu": "Ubuntu",
    "Windows Server": "Windows Server",
    "Windows Client": "Windows",
    "Windows IoT Enterprise": "Windows",
    "Windows IoT Enterprise LTSC": "Windows",
}


def pattern(host):
    """Every placeholder as a star: what a firewall would be told."""
    bare = re.sub(r"^https://|/.*$", "", host)
    starred = re.sub(r"<[^>]*>|\{[^}]*\}", "*", bare)
    return re.sub(r":\d+$", "", starred)


def covers(wide, narrow):
    """Whether each host of one pattern is one of the other."""
    return re.fullmatch(".*".join(map(re.escape, wide.split("*"))), narrow) is not None


def _both_ways(documented, ours):
    """Patterns that one side has and nothing of the other is like."""
    lacking = sorted(it for it in documented if not any(covers(it, own) or covers(own, it) for own in ours))
    more = sorted(own for own in ours if not any(covers(it, own) for it in documented))
    return [f"documented, not here: {it}" for it in lacking] + [f"here, not documented: {it}" for it in more]


def _hosts(endpoints, cloud):
    return {
        pattern(where.get("rule", where["host"]))
        for where in (each["clouds"].get(cloud) for each in endpoints)
        if where
    }


def _documented(text, cloud):
    """The rows of a cloud's table of URLs."""
    for table in tables(text):
        if CLOUDS.get(table.place) == cloud and table.columns[0] == "Agent resource":
            return table.rows
    return []


def _row_hosts(row):
    return [pattern(host) for host in code(row[0])]


def endpoints(documentation, resources):
    text = documentation.text(_NETWORK)
    found = []
    for cloud in CLOUDS.values():
        rows = _documented(text, cloud)
        wanted = [
            each
            for each in resources.endpoints["endpoints"]
            if each["useCases"][0] not in ("monitor", "gateway")
        ]
        hosts = {host for row in rows for host in _row_hosts(row)}
        # Beside the table, the text names one for older extensions.
        hosts |= {pattern(it) for it in code(text) if "azurewebsites.net" in it} if cloud == "AzureCloud" else set()
        found += [f"{cloud}: {it}" for it in _both_ways(hosts, _hosts(wanted, cloud))]
        found += [f"{cloud}: {it}" for row in rows for it in dict.fromkeys(_row(row, wanted, cloud))]
    return found


def _row(row, wanted, cloud):
    """When an endpoint is needed, and whether a private link can serve it."""
    private = row[3].startswith("Private") if len(row) > 3 else None
    only_installing = row[2].startswith("Only at installation")
    for host in _row_hosts(row):
        for each in wanted:
            where = each["clouds"].get(cloud)
            if not where or not covers(host, pattern(where.get("rule", where["host"]))):
                continue
            if private is not None and private != (where.get("privateLink") == "private"):
                yield f"{each['id']}: private link: documented as {row[3].rstrip('.')!r}"
            if only_installing != (each.get("when") == _INSTALL_ONLY):
                yield f"{each['id']}: documented as needed {row[2]!r}"


def updates_only(documentation, resources):
    text = documentation.text(_UPDATES)
    wanted = [each for each in resources.endpoints["endpoints"] if {"esu", "sql-esu"} & set(each["useCases"])]
    found = []
    for cloud in CLOUDS.values():
        documented = {host for row in _documented(text, cloud) for host in _row_hosts(row)}
        if not documented:
            own = [each["id"] for each in wanted if each["useCases"][0] == "esu" and cloud in each["clouds"]]
            found += [f"{cloud}: here, not documented: {it}" for it in own]
            continue
        found += [f"{cloud}: {it}" for it in _both_ways(documented, _hosts(wanted, cloud))]
    return found


def gateway(documentation, resources):
    text = documentation.text(SERVERS + "arc-gateway.md")
    direct = {
        pattern(host)
        for table in tables(text)
        if table.columns[0] == "URL"
        for row in table.rows
        for host in code(row[0])
    }
    listed = re.search(r"```\n(.*?)```", documentation.text(SERVERS + "arc-gateway-endpoints.md"), re.DOTALL)
    carried = {pattern(line) for line in listed[1].split()}
    scenarios = text.split("### Scenarios that require more endpoints", 1)[1].split("\n## ", 1)[0]
    direct |= {pattern(it) for it in code(scenarios)} - carried
    found = []
    for each in resources.endpoints["endpoints"]:
        where = each["clouds"].get("AzureCloud")
        if not where:
            continue
        host = pattern(where.get("rule", where["host"]))
        documented = (
            _DIRECT
            if any(covers(it, host) or covers(host, it) for it in direct)
            else _CARRIED if any(covers(it, host) for it in carried) else None
        )
        if documented != where.get("gateway"):
            found.append(f"{each['id']} ({host}): here {where.get('gateway')}, documented {documented}")
    return found


def bypass(documentation, resources):
    found = []
    for table in tables(documentation.text(SERVERS + "manage-agent-proxy-settings.md")):
        if table.columns[0] != "Proxy bypass value":
            continue
        for row in table.rows:
            keyword = code(row[0])[0]
            documented = {pattern(host) for host in code(row[1])}
            # The agent compares ends of names.
            documented |= {"*." + host for host in documented if keyword == "Arc"}
            own = {
                pattern(each["clouds"]["AzureCloud"].get("rule", each["clouds"]["AzureCloud"]["host"]))
                for each in resources.endpoints["endpoints"]
                if each.get("bypass") == keyword and "AzureCloud" in each["clouds"]
            }
            for host in sorted(own):
                if not any(covers(it, host) for it in documented):
                    found.append(f"{keyword}: here, not documented: {host}")
            for host in sorted(documented):
                if not any(covers(it, host) or covers(host, it) for it in own) and "*." + host not in documented:
                    found.append(f"{keyword}: documented, not here: {host}")
    return found


def service_tags(documentation, resources):
    section = documentation.text(_NETWORK).split("### Service tags", 1)[1].split("### URLs", 1)[0]
    documented = {tag for line in section.splitlines() if line.startswith("* ") for tag in code(line)[:1]}
    ours = {each["tag"] for each in resources.endpoints["serviceTags"]}
    found = [f"documented, not here: {it}" for it in sorted(documented - ours)]
    found += [f"here, not documented: {it}" for it in sorted(ours - documented)]
    elsewhere = {cloud for each in resources.endpoints["serviceTags"] for cloud in each.get("clouds", {})}
    if "public cloud will be required" in section and elsewhere != {"AzureUSGovernment", "AzureChinaCloud"}:
        found.append("the public cloud's tag is documented as required in other clouds")
    return found


def systems(documentation, resources):
    ours = {
        (system["name"], version["version"]): version
        for system in resources.systems["systems"]
        for version in system["versions"]
    }
    found, seen = [], set()
    for table in tables(documentation.text(SERVERS + "prerequisites.md")):
        if table.columns[:2] == ["Operating system", "Version"]:
            for row in table.rows:
                found += _system(row, ours, seen)
        elif table.columns[0] == "Operating system" and "End of Arc support date" in table.columns:
            for row in table.rows:
                found += _end(row, ours, seen)
    for key, version in sorted(ours.items()):
        if key not in seen and "listed" in (version["x64"], version["arm64"]):
            found.append(f"here, not documented: {key[0]} {key[1]}")
    return found


def _system(row, ours, seen):
    name, numbers, x64, arm = row[:4]
    if not numbers:
        return
    known = _NAMES.get(name)
    for number in _versions(name, numbers):
        version = ours.get((known, number))
        if version is None:
            yield f"documented, not here: {name} {numbers}"
            continue
        seen.add((known, number))
        for column, edition in (x64, "x64"), (arm, "arm64"):
            supported = column[:1] in "✅⚠" and column != ""
            if supported != (version[edition] == "listed"):
                yield f"{known} {number} {edition}: here {version[edition]}, documented {column or 'nothing'}"
        ends = re.search(r"date: (\d\d)/(\d\d)/(\d{4})", row[4])
        until = ends and f"{ends[3]}-{ends[1]}-{ends[2]}"
        if until and until != version.get("until"):
            yield f"{known} {number}: support here until {version.get('until')}, documented {until}"


def _versions(name, text):
    if name in _WINDOWS_VERSIONS:
        return _WINDOWS_VERSIONS[name].get(text, [text])
    pack = re.fullmatch(r"(\d+) SP(\d)(?:-(\d))?", text)
    if pack:
        return [f"{pack[1]}.{it}" for it in range(int(pack[2]), int(pack[3] or pack[2]) + 1)]
    return [text]


def _end(row, ours, seen):
    """The table of systems with limited support: the last agent and the last day."""
    named = re.fullmatch(r"(.+?)\s+(\d[\w. ]*)", row[0])
    number = _versions(named[1], named[2])[0]
    seen.add((_NAMES.get(named[1]), number))
    version = ours.get((_NAMES.get(named[1]), number), {})
    day = datetime.datetime.strptime(row[2], "%m/%d/%Y").date().isoformat()
    if (version.get("lastAgent"), version.get("until")) != (row[1], day):
        yield f"{row[0]}: documented with the last agent {row[1]} until {day}"


def codes(documentation, resources):
    documented, exits = set(), set()
    for table in tables(documentation.text(_ONBOARD)):
        if table.columns[0] == "Error code":
            documented = {row[0] for row in table.rows}
        elif table.columns[0] == "Exit Code":
            exits = {int(row[0].strip("*")) for row in table.rows}
    ours = {each["code"]: each for each in resources.codes}
    current = {code for code, each in ours.items() if each["documented"]["inCurrent"]}
    all_documented = documented | {f"AZCM{number:04}" for number in exits}
    found = [f"documented, not here: {it}" for it in sorted(all_documented - set(ours))]
    found += [f"here as documented, and no longer is: {it}" for it in sorted(current - all_documented)]
    found += [f"documented, here as not: {it}" for it in sorted((all_documented & set(ours)) - current)]
    for number in sorted(exits):
        own = ours.get(f"AZCM{number:04}")
        if own and own["exit"] != number:
            found.append(f"{own['code']}: exit here {own['exit']}, documented {number}")
    return found


def releases(documentation, resources):
    documented = {}
    for page in "agent-release-notes.md", "agent-release-notes-archive.md":
        for version, month in re.findall(
            r"^## Version (\d+\.\d+) +- +(\w+ \d{4})", documentation.text(SERVERS + page), re.MULTILINE
        ):
            documented[version] = datetime.datetime.strptime(month, "%B %Y").strftime("%Y-%m")
    found = []
    for version in sorted(documented.keys() | resources.releases.keys(), key=_number):
        one, other = resources.releases.get(version), documented.get(version)
        if one != other:
            found.append(f"{version}: here {one}, documented {other}")
    return found


def _number(version):
    return [int(part) for part in version.split(".")]


def suites(documentation, resources):
    documented = set(re.findall(r"\bTLS_\w+", documentation.text(SERVERS + "troubleshoot-networking.md")))
    told = "".join(step["text"] for step in resources.causes["tls.no-common-cipher"]["remedy"])
    ours = set(re.findall(r"\bTLS_\w+", told))
    return [f"documented, not here: {it}" for it in sorted(documented - ours)] + [
        f"here, not documented: {it}" for it in sorted(ours - documented)
    ]


def providers(documentation, resources):
    section = documentation.text(SERVERS + "prerequisites.md").split("## Azure resource providers", 1)[1]
    documented = set(re.findall(r"^\* \*\*(Microsoft\.\w+)\*\*", section, re.MULTILINE))
    ours = {each["namespace"] for each in resources.rights["providers"]}
    return [f"documented, not here: {it}" for it in sorted(documented - ours)] + [
        f"here, not documented: {it}" for it in sorted(ours - documented)
    ]


def sources(documentation, resources):
    """The days that the pages themselves give, for those that are cited with one."""
    found = []
    for source in resources.sources:
        if not source["date"] or not source["url"].startswith(_LEARN):
            continue
        page = source["url"].removeprefix(_LEARN)
        include = {
            "network-requirements": _NETWORK, "prepare-extended-security-updates": _UPDATES
        }.get(page, SERVERS + page + ".md")
        day = documentation.date(include)
        # Not each change of a page changes the day that it gives.
        if source["date"] != day and source["date"] != documentation.changed(include):
            found.append(f"{source['id']}: cited as of {source['date']}, now of {day}")
    return found


ALL = {
    "endpoints": endpoints,
    "updates-only": updates_only,
    "gateway": gateway,
    "bypass": bypass,
    "service-tags": service_tags,
    "systems": systems,
    "codes": codes,
    "releases": releases,
    "suites": suites,
    "providers": providers,
    "sources": sources,
}


def all_differences(documentation, resources):
    """Every difference, as the name of its table and a line."""
    return [f"{name}: {line}" for name, compare in ALL.items() for line in compare(documentation, resources)]


def judged(lines, explained):
    """Those that nobody has explained, those that somebody has, and explanations of nothing."""
    open_ = [line for line in lines if line not in explained]
    told = {line: explained[line] for line in lines if line in explained}
    stale = [line for line in explained if line not in lines]
    return open_, told, stale
