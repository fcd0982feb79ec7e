"""The .deb: installed, used, upgraded, removed and purged."""
import pathlib
import re
import shutil

from testbed.commands import run

from . import commands, limits, service
from .built import DEBIAN_NAME, package_named
from .checks import check
from .use import change_configuration, check_upgraded, use


def judge(root):
    before = root.files()
    check("this Debian has no Java", root.run("sh", "-c", "command -v java").returncode != 0)
    deb = package_named(f"*_{DEBIAN_NAME}.deb")
    told = dpkg(root, "-i", deb)
    check("dpkg -i", told.returncode == 0, told.stderr)
    told = root.run("dpkg", "--verify", "arc-preflight")
    check("dpkg --verify", told.returncode == 0 and not told.stdout, told.stdout)
    told = root.run("systemctl", "is-enabled", "arc-preflight.timer")
    check("the timer is off", told.stdout.strip() == "disabled", told)
    use(root)
    commands.judge(root)
    limits.judge(root)
    service.judge(root)

    newer = root / "tmp/newer"
    run("dpkg-deb", "-R", deb, newer)
    control = (newer / "DEBIAN/control").read_text()
    (newer / "DEBIAN/control").write_text(re.sub(r"(?m)^Version: .*", r"\g<0>.1", control))
    change_configuration(root, newer)
    run("dpkg-deb", "-Znone", "--root-owner-group", "-b", newer, root / "tmp/newer.deb")
    shutil.rmtree(newer)
    told = dpkg(root, "--force-confdef", "--force-confold", "-i", root / "tmp/newer.deb")
    check("upgrade of the .deb", told.returncode == 0, told.stderr)
    check_upgraded(root)
    told = dpkg(root, "-r", "arc-preflight")
    check("dpkg -r", told.returncode == 0, told.stderr)
    left = root.files() - before
    kept = re.compile("etc/arc-preflight|var/lib/arc-preflight|var/lib/systemd/timers/stamp-arc-preflight.timer")
    check("leaves the configuration, the runs that were kept and the timer's time only", left and all(map(kept.match, left)), sorted(left))
    told = dpkg(root, "-P", "arc-preflight")
    check("dpkg -P", told.returncode == 0, told.stderr)
    check("leaves nothing", root.files() == before, sorted(root.files() ^ before))


def dpkg(root, *words):
    """With the package where a program in the root finds it."""
    inside = []
    for word in words:
        if isinstance(word, pathlib.Path):
            target = root / "tmp" / word.name
            if word != target:
                shutil.copy(word, target)
            word = f"/tmp/{word.name}"
        inside.append(word)
    return root.run("dpkg", *inside)
