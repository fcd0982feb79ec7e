"""The control groups that a lab's systemd lives in, apart from those of the machine."""
import contextlib
import os
import pathlib

from testbed.commands import comes_true

_PREFIX = "arc-preflight-lab-"


def make(number):
    """A control group of the lab's own in every hierarchy that lets us, for its systemd to live in."""
    _remove_those_of_the_dead()
    made, name = [], f"{_PREFIX}{os.getpid()}-{number}"
    mounts = [it.split() for it in open("/proc/self/mounts")]
    ours = {line.split(":")[1]: line.strip().split(":", 2)[2] for line in open("/proc/self/cgroup")}
    for _, place, kind, options, *_ in mounts:
        if kind not in ("cgroup", "cgroup2"):
            continue
        path = next(
            (
                p
                for c, p in ours.items()
                if (kind == "cgroup2" and c == "") or (c and c in options.split(","))
            ),
            "/",
        )
        group = pathlib.Path(place + path) / name
        try:
            group.mkdir()
        except OSError:
            continue
        made.append(group)
    return made


def join(groups):
    for group in groups:
        with contextlib.suppress(OSError):
            (group / "cgroup.procs").write_text(str(os.getpid()))


def remove(group):
    if not comes_true(lambda: _is_removed(group), 5):
        raise RuntimeError(f"{group} could not be removed: something of the lab still runs")


def _is_removed(group):
    for folder, _, _ in os.walk(group, topdown=False):
        with contextlib.suppress(OSError):
            os.rmdir(folder)
    return not group.exists()


def _remove_those_of_the_dead():
    """A run that was killed outright could not tidy up."""
    for group in pathlib.Path("/sys/fs/cgroup").glob(f"**/{_PREFIX}*"):
        if not pathlib.Path("/proc", group.name.removeprefix(_PREFIX).split("-")[0]).exists():
            remove(group)
