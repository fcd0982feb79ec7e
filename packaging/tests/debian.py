"""A minimal Debian without Java as a folder, and programs that are run in copies of it."""
import os
import pathlib
import re
import resource
import shutil
import subprocess

from testbed.commands import run

PATH = "/usr/sbin:/usr/bin:/sbin:/bin"
NOBODY = 65534
# The package manager's own memory, and what does not last.
_OWN = set("proc dev tmp root run var/lib/dpkg var/lib/rpm var/log var/cache usr/lib/sysimage".split())
# What systemd keeps of its own timers once it has been booted.
_OF_SYSTEMD = re.compile(r"var/lib/systemd/(?!timers/stamp-arc-preflight)")


class Root:
    """A Debian of its own, as a folder that programs are run in."""

    def __init__(self, folder):
        self.folder = folder

    def __truediv__(self, path):
        return self.folder / path

    def run(self, *command, user=0, variables={}, limits={}, **options):
        def enter():
            os.chroot(self.folder)
            os.chdir("/tmp")
            for limit, value in limits.items():
                resource.setrlimit(limit, (value, value))
            if user:
                os.setgroups([])
                os.setresgid(user, user, user)
                os.setresuid(user, user, user)

        environment = {"PATH": PATH, **variables}
        return subprocess.run(
            command, preexec_fn=enter, env=environment, text=True, capture_output=True, **{"input": "", **options}
        )

    def files(self):
        """Everything that is there to stay."""
        found = set()
        for at, folders, files in os.walk(self.folder):
            here = os.path.relpath(at, self.folder)
            folders[:] = [each for each in folders if os.path.normpath(f"{here}/{each}") not in _OWN]
            found.update(os.path.normpath(f"{here}/{each}") for each in folders + files)
        return {each for each in found if not _OF_SYSTEMD.match(each)}


def make(base, suite="bookworm", mirror="http://deb.debian.org/debian", include="systemd,systemd-sysv,dbus,wget"):
    """Unless it is there."""
    if (base / "etc" / "debian_version").exists():
        return
    fresh = base.with_name(base.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    fresh.parent.mkdir(parents=True, exist_ok=True)
    more = [f"--include={include}"] if include else []
    run("debootstrap", "--variant=minbase", *more, suite, fresh, mirror)
    fresh.rename(base)


def copy(base, folder, server):
    """One that knows the server."""
    run("cp", "-a", base, folder)
    root = Root(folder)
    run("mount", "-t", "proc", "proc", root / "proc")
    (root / "etc/hosts").write_text(server.hosts)
    (root / "etc/resolv.conf").write_text("nameserver 127.0.0.1\n")
    (root / "tmp/endpoints.json").write_text(server.one)
    (root / "tmp/many.json").write_text(server.many)
    (root / "tmp/roots.pem").write_text(server.roots)
    return root


def unmount_below(folder):
    mounts = re.findall(rf"^\S+ ({re.escape(str(folder))}\S*)", pathlib.Path("/proc/mounts").read_text(), re.M)
    for mount in reversed(mounts):
        run("umount", "-l", mount.replace("\\040", " "))
