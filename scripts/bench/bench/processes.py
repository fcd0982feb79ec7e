"""What one process takes, from its start to its end."""
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

_HERE = pathlib.Path(__file__).parents[1]


@dataclass(frozen=True)
class Measured:
    """One process: seconds and megabytes (of a million bytes)."""

    wall: float
    cpu: float
    peak: float
    output: str


def measure(name, arguments, exits, environment):
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        started = time.monotonic()
        process = subprocess.Popen(arguments, env=environment, stdin=subprocess.DEVNULL,
                                   stdout=output, stderr=errors, cwd=_HERE)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.monotonic() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        if process.returncode not in exits:
            sys.exit(f"bench: {name}: exit {process.returncode}, not {exits}: "
                     f"{errors.read()[:600]}{output.read()[:2000]}")
        return Measured(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / 1e6, output.read())
