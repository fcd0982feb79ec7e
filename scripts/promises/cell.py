"""A machine for one case: an overlay of this machine's root that is broken as asked, and thrown away afterwards."""
import ctypes
import os
import pathlib
import resource
import shutil
import signal
import stat
import struct
from dataclasses import dataclass, field

from testbed.commands import run

from . import controlgroups, seccomp, world

PLACE = pathlib.Path("/run/arc-conditions")
PROGRAM = "/opt/arc-preflight"
FOLDER = "/srv/conditions"
REPORT = f"{FOLDER}/report.json"
OLD_REPORT = '{"kept": "from before"}\n'
LIST = f"{FOLDER}/endpoints.json"
LOG = f"{FOLDER}/azcmagent.log"
CLOCK = f"{FOLDER}/clock"
CLOCK_LIBRARY = f"{FOLDER}/clock.so"
_SYSTEMCTL = "#!/bin/sh\ncase $* in *is-system-running*) echo running ;; esac\n"
_LOG_TEXT = """time="2026-11-20T09:00:00Z" level=info msg="Connecting machine to Azure... This might take a few minutes."
time="2026-11-20T09:00:02Z" level=info msg="Testing connectivity to endpoints that are needed to connect to Azure..."
"""
_PLACES = {"/tmp": 0o1777, "/var/tmp": 0o1777, "/run": 0o755, "/dev/shm": 0o1777}
_DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
_RDONLY, _REMOUNT, _BIND, _REC, _PRIVATE = 1, 32, 4096, 16384, 1 << 18
_NEWNS = 0x00020000
_DROP_BOUNDING, _LAST_CAPABILITY = 24, 40
_PR_SET_NO_NEW_PRIVS = 38
_libc = ctypes.CDLL(None, use_errno=True)


@dataclass(frozen=True)
class Machine:
    """How the machine of a case differs from a healthy one."""

    read_only: tuple = ()  # places, of which / is one
    absent: tuple = ()  # folders that are not there
    unmounted: tuple = ()  # of /proc, /sys, /dev, which keeps its null
    forbidden: tuple = ()  # files that nobody may open who keeps to permissions
    replaced: dict = field(default_factory=dict)  # what is in a file instead
    full: bool = False  # no byte is left on the disk
    no_inodes: bool = False
    limits: dict = field(default_factory=dict)  # name of an RLIMIT → value
    group: tuple = ()  # controller and limit
    refused: tuple = ()  # system calls
    user: int = 0
    no_capabilities: bool = False
    settings: dict = field(default_factory=dict)  # below /proc/sys
    own_clock: bool = False  # one that set_clock() sets


class Cell:
    """The machine, built; to be entered by any number of processes, and looked through afterwards."""

    def __init__(self, machine, program, shared):
        self.machine, self._program, self._shared = machine, pathlib.Path(program), pathlib.Path(shared)
        self._group = None
        self._settings = {}

    def __enter__(self):
        PLACE.mkdir(exist_ok=True)
        room = "64m" if self.machine.full else "2g"
        inodes = 4000 if self.machine.no_inodes else 0
        run("mount", "-t", "tmpfs", "-o", f"mode=755,size={room},nr_inodes={inodes}", "cell", PLACE)
        for name in ("upper", "work", "root"):
            (PLACE / name).mkdir()
        for place, mode in _PLACES.items():
            self._own(place).mkdir()
            self._own(place).chmod(mode)
        self._furnish()
        run("mount", "-t", "overlay", "-o", f"lowerdir=/,upperdir={PLACE}/upper,workdir={PLACE}/work", "cell", PLACE / "root")
        for path in self.machine.forbidden:
            (PLACE / "root" / path.lstrip("/")).chmod(0)
        if self.machine.group:
            self._group = controlgroups.make(*self.machine.group)
        for name, value in self.machine.settings.items():
            file = pathlib.Path("/proc/sys", name)
            self._settings[file] = file.read_text()
            file.write_text(value)
        self._fill()
        self.before = self.snapshot()
        return self

    def __exit__(self, *_):
        for file, value in self._settings.items():
            file.write_text(value)
        if "net/ipv6/conf/all/disable_ipv6" in self.machine.settings:
            world.add_ipv6()
        if self._group:
            controlgroups.remove(self._group)
        run("umount", PLACE / "root")
        run("umount", PLACE)

    def is_possible(self):
        return not ((self.machine.group and self._group is None) or (self.machine.refused and not seccomp.IS_HERE))

    def _own(self, place):
        return PLACE / place.strip("/").replace("/", "-")

    def _furnish(self):
        upper = PLACE / "upper"
        files = {
            "/etc/resolv.conf": f"nameserver {world.DNS}\n",
            "/etc/hosts": "127.0.0.1 localhost\n::1 localhost\n",
            "/etc/hostname": "srv-db-07\n",
            "/etc/ssl/certs/ca-certificates.crt": (self._shared / "root.crt").read_text(),
            "/usr/bin/systemctl": _SYSTEMCTL,
            LIST: '{"endpoints":[' + ",".join(f'"{name}"' for name in world.NAMES) + "]}\n",
            LOG: _LOG_TEXT,
            REPORT: OLD_REPORT,
            **self.machine.replaced,
        }
        for path, text in files.items():
            file = upper / path.lstrip("/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
            file.chmod(0o755 if path.startswith("/usr/bin") else 0o644)
        if self.machine.own_clock:
            shutil.copy(self._shared / world.CLOCK_LIBRARY, upper / CLOCK_LIBRARY.lstrip("/"))
            (upper / CLOCK.lstrip("/")).write_bytes(struct.pack("q", 0))
        if self.machine.user:
            shutil.chown(upper / FOLDER.lstrip("/"), self.machine.user, self.machine.user)
        (upper / PROGRAM.lstrip("/")).mkdir(parents=True)
        (self._own("/run") / "systemd/system").mkdir(parents=True)
        for place in self.machine.absent:
            os.mknod(upper / place.strip("/"), stat.S_IFCHR, os.makedev(0, 0))

    def _fill(self):
        if self.machine.no_inodes:
            _until_refused(lambda number: (PLACE / "root" / FOLDER.lstrip("/") / f"filler-{number}").touch())
        if self.machine.full:
            with open(PLACE / "root" / FOLDER.lstrip("/") / "filler", "wb", buffering=0) as filler:
                _until_refused(lambda _: filler.write(bytes(1 << 16)))
                _until_refused(lambda _: filler.write(b"0"))

    def snapshot(self):
        """What a process can have changed: path → what tells that it did."""
        found = {}
        for top in (PLACE / "upper", *map(self._own, _PLACES)):
            for folder, folders, files in os.walk(top):
                for name in (*folders, *files):
                    path = os.path.join(folder, name)
                    what = os.lstat(path)
                    changed = None if stat.S_ISDIR(what.st_mode) else (what.st_size, what.st_mtime_ns)
                    found[os.path.relpath(path, PLACE)] = (what.st_mode, what.st_uid, changed)
        return found

    def left_behind(self):
        """Paths that are new, gone or changed, but for the report that was asked for."""
        after = self.snapshot()
        ours = {"upper" + REPORT, "upper" + CLOCK}
        return sorted(
            path for path in {*self.before, *after} if path not in ours and self.before.get(path) != after.get(path)
        )

    def report(self):
        """The text of the file that --output named, if it is there."""
        file = PLACE / "upper" / REPORT.lstrip("/")
        return file.read_text(errors="replace") if file.exists() else None

    def set_clock(self, seconds):
        """For those who look from now on, the time of day is off by so much."""
        with open(PLACE / "upper" / CLOCK.lstrip("/"), "r+b", buffering=0) as file:
            file.write(struct.pack("q", seconds))

    def environment(self):
        usual = {"PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8"}
        clock = {"LD_PRELOAD": CLOCK_LIBRARY, "CONDITIONS_CLOCK": CLOCK} if self.machine.own_clock else {}
        return {**usual, **clock}

    def enter(self):
        """Called in the process that is to be on this machine, before it runs the program."""
        machine = self.machine
        if self._group:
            controlgroups.join(self._group)
        for number in (signal.SIGPIPE, signal.SIGXFSZ, signal.SIGINT):
            signal.signal(number, signal.SIG_DFL)
        _call(_libc.unshare, _NEWNS)
        _mount("none", "/", flags=_REC | _PRIVATE)
        root = str(PLACE / "root")
        self._mount_all(root)
        os.chroot(root)
        os.chdir("/" if machine.absent or machine.read_only else FOLDER)
        for name, value in machine.limits.items():
            resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, value))
        if machine.no_capabilities:
            for capability in range(_LAST_CAPABILITY + 1):
                _call(_libc.prctl, _DROP_BOUNDING, capability, 0, 0, 0)
            # Those of the bounding set only are gained by executing a program as root.
        if machine.user:
            os.setgroups([])
            os.setgid(machine.user)
            os.setuid(machine.user)
        if machine.refused:
            seccomp.refuse(machine.refused)

    def _mount_all(self, root):
        machine = self.machine
        self._mount_devices(root, ("null",) if "/dev" in machine.unmounted else _DEVICES)
        for place in _PLACES:
            if place in machine.absent or (place == "/dev/shm" and "/dev" in machine.unmounted):
                continue
            _mount(str(self._own(place)), root + place, flags=_BIND)
            if place in machine.read_only or "/" in machine.read_only:
                _mount("none", root + place, flags=_REMOUNT | _BIND | _RDONLY)
        _mount(str(self._program), root + PROGRAM, flags=_BIND | _REC)
        if "/sys" not in machine.unmounted:
            _mount("/sys", root + "/sys", flags=_BIND | _REC)
        if "/" in machine.read_only:
            _mount("none", root, flags=_REMOUNT | _BIND | _RDONLY)
        if "/proc" not in machine.unmounted:
            _mount("/proc", root + "/proc", flags=_BIND | _REC)

    def _mount_devices(self, root, names):
        _mount("dev", root + "/dev", "tmpfs", data="mode=755")
        for name in names:
            with open(f"{root}/dev/{name}", "w"):
                pass
            _mount(f"/dev/{name}", f"{root}/dev/{name}", flags=_BIND)
        if "/dev" not in self.machine.unmounted:
            os.mkdir(root + "/dev/shm")
            os.symlink("/proc/self/fd", root + "/dev/fd")


def _until_refused(write):
    number = 0
    try:
        while True:
            write(number)
            number += 1
    except OSError:
        pass


def _mount(source, target, kind=None, flags=0, data=None):
    encoded = [None if text is None else text.encode() for text in (source, target, kind)]
    _call(_libc.mount, *encoded, ctypes.c_ulong(flags), None if data is None else data.encode())


def _call(function, *arguments):
    if function(*arguments) != 0:
        raise OSError(ctypes.get_errno(), f"{function.__name__}{arguments}")
