"""Groups of processes with a limit of their own, where the machine lets us make them."""
import os
import pathlib

_PREFIX = "arc-preflight-conditions-"
_FILES = {"pids": ("pids.max", "pids.max"), "memory": ("memory.limit_in_bytes", "memory.max")}


def make(controller, limit):
    """A group with that limit, to be joined by a process; None where there is none to be had."""
    for folder, file in _places(controller):
        group = folder / f"{_PREFIX}{controller}-{os.getpid()}"
        try:
            group.mkdir(exist_ok=True)
            (group / file).write_text(str(limit))
            return group
        except OSError:
            remove(group)
    return None


def join(group):
    (group / "cgroup.procs").write_text(str(os.getpid()))


def remove(group):
    """Its processes have ended."""
    try:
        group.rmdir()
    except OSError:
        pass


def _places(controller):
    with open("/proc/self/cgroup") as lines:
        ours = {line.split(":")[1]: line.strip().split(":", 2)[2] for line in lines}
    with open("/proc/self/mounts") as lines:
        mounts = [line.split() for line in lines]
    for _, place, kind, options, *_ in mounts:
        if kind == "cgroup" and controller in options.split(","):
            path = next((path for names, path in ours.items() if controller in names.split(",")), "/")
            yield pathlib.Path(place + path), _FILES[controller][0]
        elif kind == "cgroup2" and "" in ours:
            yield pathlib.Path(place + ours[""]), _FILES[controller][1]
