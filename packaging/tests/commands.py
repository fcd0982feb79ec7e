"""Every command of the program: a runtime that lacks a module would say so here."""
import re

from .checks import check
from .use import TRUST


def judge(root):
    (root / "tmp/flags.yaml").write_text("location: koreacentral\ncloud: AzureCloud\n")
    lines = [
        ("check --endpoints /tmp/endpoints.json --only endpoint.* --verbose", 0),
        ("check --endpoints /tmp/endpoints.json --only endpoint.* --format nagios", 1),
        ("check --endpoints /tmp/endpoints.json --only endpoint.* --lang ko", 0),
        ("check --offline --only host.keys,host.clock --verbose", 0),
        ("check --config /tmp/flags.yaml --list-checks", 0),
        ("health --offline --verbose", 61),
        ("explain AZCM0061", 0),
        ("explain proxy.forbidden --format json", 0),
        ("explain --list", 0),
        ("endpoints --location koreacentral", 0),
        ("endpoints --location koreacentral --format squid", 0),
        ("endpoints --location koreacentral --format json", 0),
        ("endpoints --location koreacentral --format csv", 0),
        ("generate-completion", 0),
        ("version", 0),
        ("help check", 0),
        ("chek", 101),
    ]
    for line, exit_code in lines:
        told = root.run("arc-preflight", *line.split(), variables=TRUST)
        said = told.stdout + told.stderr
        good = told.returncode == exit_code and not re.search("NoClassDef|ClassNotFound|UnsatisfiedLink|arc-preflight: internal error", said)
        check(f"arc-preflight {line}", good, told)
    told = root.run("arc-preflight", "explain", "-", input="Error: dial tcp: lookup login.windows.net: no such host")
    check("arc-preflight explain -", told.returncode == 0 and "no such host" in told.stdout, told)
    asked = 'source /usr/share/bash-completion/completions/arc-preflight; compopt() { :; }; COMP_WORDS=(arc-preflight check --cloud "") COMP_CWORD=3; _complete_arc-preflight; echo "${COMPREPLY[@]}"'
    told = root.run("bash", "-c", asked)
    check("bash completes", told.stdout == "AzureCloud AzureUSGovernment AzureChinaCloud Azure.Local\n", told)
