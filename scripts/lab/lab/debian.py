"""Programs that the client host alone has: Debian's packages, unpacked, and installed nowhere.

Installing them would change how this machine itself looks names up.
"""
import pathlib

from testbed.commands import Failed, run

from .proof import NotProven

# Since usr is merged, what a package has in /lib belongs to /usr/lib.
_MERGED = r"--transform=flags=r;s,^\./\(bin\|lib\|sbin\)/,./usr/\1/,"


def unpack(packages, folder):
    """Fetches them with what they need and this machine lacks, unless that was done before."""
    for name in packages:
        place = pathlib.Path(folder) / name
        if place.exists():
            continue
        made = place.with_name(name + ".new")
        made.mkdir(parents=True, exist_ok=True)
        try:
            for needed in _lacking(name):
                archive = run("sh", "-c", 'cd "$1" && apt-get -qq download "$2" 2>/dev/null && ls "$2"_*.deb', "sh", made, needed).strip()
                _extract(made / archive, made)
                (made / archive).unlink()
        except Failed as why:
            raise SystemExit(f"lab: {name} is fetched with apt-get, after apt-get update: {why}") from why
        made.rename(place)


def _lacking(name):
    planned = run("apt-get", "--simulate", "install", "--no-install-recommends", name)
    found = [line.split()[1] for line in planned.splitlines() if line.startswith("Inst ")]
    # A daemon that manages devices has nothing to do in a namespace.
    return [it for it in found if it != "udev"]


def _extract(archive, place):
    run("sh", "-c", 'dpkg-deb --fsys-tarfile "$1" | tar -x -C "$2" "$3"', "sh", archive, place, _MERGED)


class Unpacked:
    """One of them among the files of the client, for as long as a scenario plays."""

    def __init__(self, client, folder):
        self._client, self._folder, self._added = client, folder, []

    def add(self):
        root = self._client.root
        files = [it for it in self._folder.rglob("*") if it.is_symlink() or not it.is_dir()]
        self._added = [it.relative_to(self._folder) for it in files if not (root / it.relative_to(self._folder)).exists()]
        copy = 'tar -c -C "$1" -T - | tar -x --keep-directory-symlink -C "$2"'
        run("sh", "-c", copy, "sh", self._folder, root, input="\n".join(map(str, self._added)))

    def are_there(self):
        return all((self._client.root / it).exists() for it in self._added)

    def remove(self):
        for it in self._added:
            (self._client.root / it).unlink(missing_ok=True)


class Package:
    """package = a Debian package that is on the client besides."""

    def __init__(self, lab, step):
        self._folder = pathlib.Path(lab.program["debian"]) / step["package"]
        self._programs = Unpacked(lab.client, self._folder)

    def apply(self):
        self._programs.add()

    def prove(self):
        if not self._programs.are_there():
            raise NotProven(f"package {self._folder.name}: nothing of it is on the client")

    def undo(self):
        self._programs.remove()


def packages(scenarios):
    """The packages that their steps ask for by name."""
    return {step["package"] for scenario in scenarios for step in scenario.inject if "package" in step}


KINDS = {"package": Package}
