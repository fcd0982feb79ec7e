"""Running other programs, and waiting for what they do."""
import subprocess
import time


class Failed(RuntimeError):
    """A command that had to succeed did not."""


def tried(*words, **options):
    """What came of it: its exit code, and what it said."""
    given = {} if "input" in options else {"stdin": subprocess.DEVNULL}
    return subprocess.run([str(it) for it in words], text=True, capture_output=True, **given, **options)


def run(*words, **options):
    """Runs it and returns what it printed; raises Failed, with what it said, when it fails."""
    result = tried(*words, **options)
    if result.returncode != 0:
        raise Failed(f"{' '.join(result.args)}: {result.stderr.strip() or result.stdout.strip()}")
    return result.stdout


def comes_true(condition, seconds):
    """Whether the condition holds within that time; it is asked again and again."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
