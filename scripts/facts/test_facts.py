"""python3 -m unittest discover -s scripts/facts -t scripts"""
import json
import pathlib
import subprocess
import tempfile
import unittest

from . import comparison, documentation, page
from .resources import ROOT, Resources

_NETWORK = """
### Service tags

* `AzureActiveDirectory`
* `Storage`, of course

### URLs

#### [Azure cloud platform](#tab/azure-cloud)

| Agent resource | Description | When required| Private link capable |
|---------|---------|--------|---------|
|`download.test`|Installer.|Only at installation time.<sup>1</sup> | Public. |
|`*.his.test`|Identity.|Always.| Private. |

#### [Azure operated by 21Vianet](#tab/azure-china)

| Agent resource | Description | When required|
|---------|---------|--------|
|`*.his.test.cn`|Identity.|Always.
"""


def endpoint(name, host, **more):
    cloud = more.pop("cloud", "AzureCloud")
    where = {"host": host} | {key: more.pop(key) for key in ("privateLink", "gateway") if key in more}
    return {"id": name, "clouds": {cloud: where}, "useCases": ["core"], "when": ["always"]} | more


class Pages:
    """A documentation of as many pages as a test needs."""

    def __init__(self, **pages):
        self.pages = pages

    def text(self, name):
        return self.pages[pathlib.PurePath(name).stem.replace("-", "_")]


class Own:
    """Resources of as many tables as a test needs."""

    def __init__(self, **tables):
        vars(self).update(tables)


class DocumentationTest(unittest.TestCase):
    def test_tables_know_the_tab_that_they_stand_in(self):
        places = [(table.place, len(table.rows)) for table in documentation.tables(_NETWORK)]
        self.assertEqual([("Azure cloud platform", 2), ("Azure operated by 21Vianet", 1)], places)

    def test_cells_keep_what_is_empty_and_lose_footnotes(self):
        self.assertEqual(["Ubuntu", "26.04", "✅", "", ""], documentation.cells("|Ubuntu| 26.04<sup>1</sup>| ✅ | ||"))

    def test_a_git_directory_alone_is_read_as_well(self):
        with tempfile.TemporaryDirectory() as folder:
            git = ["git", "-C", folder, "-c", "user.name=t", "-c", "user.email=t@t"]
            path = pathlib.Path(folder, "articles", "a.md")
            path.parent.mkdir()
            path.write_text("ms.date: 07/04/2026\n", encoding="utf-8")
            for command in ["init", "-q"], ["add", "."], ["commit", "-qm", "t", "--date", "2026-07-07T12:00:00Z"]:
                subprocess.run([*git, *command], check=True)
            for checkout in folder, pathlib.Path(folder, ".git"):
                self.assertEqual("2026-07-04", documentation.Documentation(checkout).date("articles/a.md"))


class ComparisonTest(unittest.TestCase):
    def test_patterns_take_placeholders_for_stars(self):
        for host, wide in (
            ("{region}-gas.test", "*-gas.test"),
            ("*.<region>.data.test", "*.*.data.test"),
            ("https://<vault>.test/", "*.test"),
            ("www.test:80", "www.test"),
            ("www.test/pkiops/certs", "www.test"),
        ):
            self.assertEqual(wide, comparison.pattern(host))
        self.assertTrue(comparison.covers("*.his.test", "gbl.his.test"))
        self.assertFalse(comparison.covers("*.his.test", "his.test"))
        self.assertFalse(comparison.covers("a.test", "aXtest"))

    def endpoints(self, *own):
        return comparison.endpoints(Pages(network_requirements=_NETWORK), Own(endpoints={"endpoints": own}))

    def test_endpoints_that_are_as_documented(self):
        self.assertEqual(
            [],
            self.endpoints(
                endpoint("download", "download.test", when=["install"]),
                endpoint("his", "{shard}.his.test", privateLink="private"),
                endpoint("china", "{shard}.his.test.cn", cloud="AzureChinaCloud"),
            ),
        )

    def test_endpoints_that_differ(self):
        self.assertEqual(
            [
                "AzureCloud: here, not documented: new.test",
                "AzureCloud: download: documented as needed 'Only at installation time.'",
                "AzureCloud: his: private link: documented as 'Private'",
                "AzureChinaCloud: documented, not here: *.his.test.cn",
            ],
            self.endpoints(
                endpoint("download", "download.test"),
                endpoint("his", "gbl.his.test"),
                endpoint("new", "new.test"),
            ),
        )

    def test_service_tags(self):
        own = {"serviceTags": [{"tag": "Storage"}, {"tag": "Old"}]}
        self.assertEqual(
            ["documented, not here: AzureActiveDirectory", "here, not documented: Old"],
            comparison.service_tags(Pages(network_requirements=_NETWORK), Own(endpoints=own)),
        )

    def test_gateway(self):
        pages = Pages(
            arc_gateway="|URL|Purpose|\n|--|--|\n|`id.test`|x|\n### Scenarios that require more endpoints\n- `<v>.vault.test`\n",
            arc_gateway_endpoints="```\n*.carried.test\n```\n",
        )
        own = [
            endpoint("id", "id.test", gateway="direct"),
            endpoint("vault", "*.vault.test", gateway="carried"),
            endpoint("carried", "a.carried.test"),
            endpoint("other", "other.test"),
        ]
        self.assertEqual(
            [
                "vault (*.vault.test): here carried, documented direct",
                "carried (a.carried.test): here None, documented carried",
            ],
            comparison.gateway(pages, Own(endpoints={"endpoints": own})),
        )

    def test_systems(self):
        pages = Pages(
            prerequisites="""
| Operating system | Version | x86-64 | ARM64 | Notes |
|--|--|--|--|--|
| Debian | 12 | ✅ | ❌ | |
| Debian | 11 | ✅ | ❌ | Expected date: 07/03/2026 |
| SUSE Linux Enterprise Server (SLES) | 15 SP5-6 | ✅ | ✅ | |
| Azure Local | | | | |

| Operating system | Last supported agent version | End of Arc support date | Notes |
|--|--|--|--|
| Azure Linux (CBL-Mariner) 2.0 | 1.64 | 07/07/2026 | |
"""
        )
        listed, refused = "listed", "refused"
        own = [
            ("Debian", [("12", listed, listed), ("11", listed, refused), ("10", "taken", refused), ("14", listed, refused)]),
            ("SUSE Linux Enterprise Server", [("15.5", listed, listed)]),
            ("Azure Linux", [("2.0", listed, listed)]),
        ]
        tables = [
            {"name": name, "versions": [dict(zip(("version", "x64", "arm64"), it)) for it in versions]}
            for name, versions in own
        ]
        self.assertEqual(
            [
                "Debian 12 arm64: here listed, documented ❌",
                "Debian 11: support here until None, documented 2026-07-03",
                "documented, not here: SUSE Linux Enterprise Server (SLES) 15 SP5-6",
                "Azure Linux (CBL-Mariner) 2.0: documented with the last agent 1.64 until 2026-07-07",
                "here, not documented: Debian 14",
            ],
            comparison.systems(pages, Own(systems={"systems": tables})),
        )

    def test_codes(self):
        pages = Pages(
            troubleshoot_agent_onboard="""
| Error code | Probable cause |
|--|--|
| AZCM0001 | x |
| AZCM0099 | x |

| Exit Code | Description |
|--|--|
| **1** | x |
| **7** | x |
"""
        )
        own = [
            {"code": "AZCM0001", "exit": 2, "documented": {"inCurrent": True}},
            {"code": "AZCM0007", "exit": 7, "documented": {"inCurrent": False}},
            {"code": "AZCM0012", "exit": 12, "documented": {"inCurrent": True}},
        ]
        self.assertEqual(
            [
                "documented, not here: AZCM0099",
                "here as documented, and no longer is: AZCM0012",
                "documented, here as not: AZCM0007",
                "AZCM0001: exit here 2, documented 1",
            ],
            comparison.codes(pages, Own(codes=own)),
        )

    def test_releases(self):
        pages = Pages(
            agent_release_notes="## Version 1.10 - August 2021\n", agent_release_notes_archive="## Version 1.9 - July 2021\n"
        )
        self.assertEqual(
            ["1.9: here 2021-06, documented 2021-07", "1.10: here None, documented 2021-08"],
            comparison.releases(pages, Own(releases={"1.9": "2021-06"})),
        )

    def test_an_explanation_of_nothing_is_told(self):
        self.assertEqual((["b"], {"a": "why"}, ["c"]), comparison.judged(["a", "b"], {"a": "why", "c": "old"}))


class PageTest(unittest.TestCase):
    def setUp(self):
        self.tables = json.loads(page.TABLES.read_text(encoding="utf-8"))
        self.sources = {each["id"]: each for each in Resources().sources}

    def test_page_is_as_the_tables_are(self):
        self.assertEqual(
            page.written(Resources()), page.PAGE.read_text(encoding="utf-8"), "scripts/facts/compare --write-docs"
        )

    def test_each_comparison_belongs_to_a_table(self):
        self.assertEqual(sorted(page.all_comparisons()), sorted(page.compared()))

    def test_each_table_says_how_to_refresh_it(self):
        for table in self.tables:
            self.assertTrue(table["compared"] or "byHand" in table, table["title"])

    def test_no_table_was_checked_before_the_page_that_it_follows(self):
        for table in self.tables:
            for source in table["sources"]:
                self.assertLessEqual(self.sources[source]["date"] or "", table["checked"], (table["title"], source))

    def test_each_resource_that_holds_facts_is_a_table(self):
        folder = ROOT / "src" / "main" / "resources" / "io" / "arcpreflight"
        told = {table["file"] for table in self.tables}
        # The program's own words and order, and not facts of somebody else's.
        own = {
            "catalog/causes.json", "catalog/code-precedence.json", "catalog/guidance.json", "catalog/statuses.json",
            "catalog/successes.json", "endpoint/microsoft.json",
        }
        held = {
            str(path.relative_to(folder)) for part in ("catalog", "endpoint", "tls") for path in (folder / part).glob("*.json")
        }
        self.assertEqual(set(), held - told - own)


if __name__ == "__main__":
    unittest.main()
