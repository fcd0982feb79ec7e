"""Whether every cause that the catalogue has of these areas is expected by a scenario."""
import json
import pathlib

_CATALOGUE = (
    pathlib.Path(__file__).resolve().parents[3] / "src/main/resources/io/arcpreflight/catalog/causes.json"
)
_AREAS = ("dns", "tcp", "tls", "proxy", "http", "network", "host", "agent", "identity", "azure")
# README.md says why.
_UNBREAKABLE = {
    "host.unsupported-architecture",
    "host.rsa-unavailable",
    "host.profile-cleanup-policy",
    "host.service-logon-right",
    "host.windows-tls-off",
    "host.windows-tls-suites",
}
# No check sees these: the words of installers, package managers and services tell of them.
_TOLD_BY_WORDS = {
    "host.package-untrusted",
    "host.package-not-found",
    "host.package-install-failed",
    "host.windows-installer-failed",
    "host.esu-not-entitled",
    "agent.service-start-failed",
    "agent.service-not-registered",
    "agent.extension-unsupported",
    "agent.extension-broken",
    "identity.sign-in-impossible",
}


def missing(scenarios):
    """The causes that no scenario brings about."""
    expected = set()
    for it in scenarios:
        expected |= {it.expected.cause, *it.expected.also, *it.expected.warns}
    causes = [it["id"] for it in json.loads(_CATALOGUE.read_text()) if it["severity"] != "info"]
    wanted = [it for it in causes if it.split(".")[0] in _AREAS and it not in _UNBREAKABLE | _TOLD_BY_WORDS]
    return [it for it in wanted if it not in expected]
