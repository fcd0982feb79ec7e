"""scripts/arc-preflight in a source tree whose target belongs to somebody else."""
import os
import shutil

from testbed.commands import run, tried
from testbed.program import ROOT

from .checks import check
from .debian import NOBODY


def judge(folder):
    # mkdtemp's folder is for its owner alone.
    folder.chmod(0o755)
    tree = folder / "source"
    for path in "scripts", "packaging/java-options", "packaging/linux", "pom.xml":
        target = tree / path
        target.parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / path).is_dir() else shutil.copy)(ROOT / path, target)
    (tree / "src/main").mkdir(parents=True)
    (tree / "target").mkdir()
    run("chown", "-R", str(NOBODY), tree)
    os.chown(tree / "target", 0, 0)
    start = ["setpriv", f"--reuid={NOBODY}", "--clear-groups", tree / "scripts/arc-preflight", "--version"]
    told = tried(*start)
    check("a target of root's is told of, with what to type", told.returncode == 1 and "target belongs to root" in told.stderr and "chown" in told.stderr, told)
    path = folder / "no-maven"
    path.mkdir()
    (path / "mvn").write_text("#!/bin/sh\nmkdir -p target/classes\nexit 1\n")
    (path / "mvn").chmod(0o755)
    told = tried(tree / "scripts/arc-preflight", "--version", env={**os.environ, "PATH": f"{path}:{os.environ['PATH']}"})
    owner = {it.stat().st_uid for it in (tree / "target", tree / "target/classes")}
    check("what root builds in somebody's folder stays theirs, also where that fails", told.returncode == 1 and owner == {NOBODY}, (told, owner))
    shutil.rmtree(tree)
