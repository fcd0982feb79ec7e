"""arc-preflight, built from this source tree."""
import pathlib

from .commands import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
STARTER = ROOT / "scripts" / "arc-preflight"
FOLDER = ROOT / "target" / "run"


def build():
    """Builds it as a first start does, and returns the folder that it is run from."""
    run(STARTER, "version")
    return FOLDER
