"""A checkout of the public documentation, and what its Markdown says in tables."""
import datetime
import pathlib
import re
import subprocess

SERVERS = "articles/azure-arc/servers/"
_TAB = re.compile(r"^#{2,6} \[(.+?)\]\(#tab/")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_NOTE = re.compile(r"<sup>.*?</sup>")


class Documentation:
    """A work tree, or a git directory without one, of github.com/MicrosoftDocs/azure-management-docs."""

    def __init__(self, path):
        self.path = pathlib.Path(path)
        self.is_tree = (self.path / "articles").is_dir()

    def text(self, page):
        if self.is_tree:
            return (self.path / page).read_text(encoding="utf-8")
        return self._git("show", "HEAD:" + page)

    def date(self, page):
        """The day that a page gives itself; None where it gives none."""
        found = re.search(r"^ms\.date: *(\d{1,2})/(\d{1,2})/(\d{4})", self.text(page), re.MULTILINE)
        return found and datetime.date(int(found[3]), int(found[1]), int(found[2])).isoformat()

    def changed(self, page):
        """The day of a page's newest change; nothing where there is no history."""
        try:
            return self._git("log", "-1", "--format=%cs", "--", page).strip()
        except subprocess.CalledProcessError:
            return ""

    def day(self):
        """The day of the newest change; None for a work tree that is no git checkout."""
        try:
            return self._git("log", "-1", "--format=%cs").strip()
        except subprocess.CalledProcessError:
            return None

    def _git(self, *arguments):
        done = subprocess.run(
            ["git", "-C", str(self.path), *arguments], check=True, capture_output=True, text=True, encoding="utf-8"
        )
        return done.stdout


class Table:
    """A table, under the heading or tab that it belongs to."""

    def __init__(self, place, columns, rows):
        self.place = place
        self.columns = columns
        self.rows = rows


def tables(markdown):
    """All tables of a page, in order."""
    found, place, lines = [], "", []
    for line in markdown.splitlines() + [""]:
        tab = _TAB.match(line)
        if tab:
            place = tab[1]
        elif line.startswith("#"):
            place = line.lstrip("# ").strip()
        # The documentation indents some tables, and leaves the bar at a row's end out at times.
        if line.strip().startswith("|"):
            lines.append(line.strip())
        elif lines:
            rows = [cells(each) for each in lines if not _RULE.match(each)]
            found.append(Table(place, rows[0], rows[1:]))
            lines = []
    return found


def cells(row):
    inner = row.strip().removeprefix("|").removesuffix("|")
    return [_NOTE.sub("", cell).strip() for cell in inner.split("|")]


def code(text):
    """What stands in backticks."""
    return re.findall(r"`([^`]+)`", text)
