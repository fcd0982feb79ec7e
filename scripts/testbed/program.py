"""arc-preflight, built from this source tree."""
import pathlib

from .commands import run

ROOT = pathlib.Path(__file__).resolve().parents[2]
STARTER = ROOT / "scripts" / "arc-preflight"
FOLDER = ROOT / "target" / "run"
IMAGE = ROOT / "target" / "image"


def jdk():
    """The folder of the JDK that the build takes; raises Failed, with how to get one, where there is none."""
    return pathlib.Path(run(ROOT / "scripts" / "find-jdk").strip())


def build():
    """Builds it as a first start does, and returns the folder that it is run from."""
    run(STARTER, "version")
    return FOLDER


def home():
    """The folder of the program to try, and what it is in words: the packaged image, or else a build."""
    if (IMAGE / "bin" / "arc-preflight").exists():
        return IMAGE, "the packaged image"
    return build(), "the build of scripts/arc-preflight"
