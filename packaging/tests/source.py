"""The scripts of a source tree: started where target belongs to somebody else, and asked for a release."""
import os
import re
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


def judge_release(folder):
    """What has to agree before anything is built."""
    tree = folder / "release"
    run("git", "clone", "--quiet", "--depth", "1", f"file://{ROOT}", tree)
    shutil.copy(ROOT / "scripts/release", tree / "scripts/release")
    version = re.search(r"(?m)^  <version>(.+)</version>", (tree / "pom.xml").read_text()).group(1)

    def refused(words, why):
        told = tried(tree / "scripts/release", words, "--key", "nobody@arc-preflight.invalid", "--url", "https://packages.invalid", "--maintainer", "a <a@b.invalid>")
        check(f"a release {why}", told.returncode == 1 and told.stdout == "" and told.stderr.startswith("scripts/release: ") and told.stderr.count("\n") == 1, told)
        return told.stderr

    git = ["git", "-C", tree, "-c", "user.name=test", "-c", "user.email=test@arc-preflight.invalid"]
    told = refused("9.9.9", "without a tag is refused")
    check("and the tag is named", "v9.9.9" in told, told)
    run(*git, "tag", "v9.9.9")
    check("so is one that pom.xml says otherwise of", f"has the version {version}" in refused("9.9.9", "of another version is refused"))
    run(*git, "tag", f"v{version}")
    log = tree / "CHANGELOG.md"
    for heading, missing in (None, "no section"), ("1999-01-01", "outputTimestamp"):
        if heading:
            log.write_text(log.read_text().replace("## [Unreleased]\n", f"## [Unreleased]\n\n## [{version}] - {heading}\n\n- Something new.\n", 1))
            run(*git, "commit", "--quiet", "--all", "--message", "A section of the changelog")
            run(*git, "tag", "--force", f"v{version}")
        check(f"the changelog: {missing}", missing in refused(version, "whose changelog does not fit is refused"))
    shutil.rmtree(tree)
