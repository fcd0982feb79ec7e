"""The program's own tables."""
import json
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]
_FOLDER = ROOT / "src" / "main" / "resources" / "io" / "arcpreflight"
CLOUDS = {
    "Azure cloud platform": "AzureCloud",
    "Azure Government": "AzureUSGovernment",
    "Azure operated by 21Vianet": "AzureChinaCloud",
}


def load(name):
    """A resource, such as "endpoint/endpoints.json"."""
    return json.loads((_FOLDER / name).read_text(encoding="utf-8"))


class Resources:
    """All that is compared; a test hands in its own."""

    def __init__(self, read=load):
        self.endpoints = read("endpoint/endpoints.json")
        self.regions = read("endpoint/regions.json")
        self.systems = read("catalog/systems.json")
        self.releases = read("catalog/agent-releases.json")
        self.codes = read("catalog/codes.json")
        self.rights = read("catalog/connect-rights.json")
        self.causes = read("catalog/en/causes.json")
        self.messages = read("catalog/messages.json")
        self.sources = read("catalog/sources.json")
        self.issuers = read("tls/issuers.json")
