"""Places that lack something: memory, open files, a folder to write to, a language."""
import os
import pathlib
import resource

from testbed.commands import run, tried

from .built import HOME
from .checks import check
from .debian import NOBODY, PATH
from .server import ENDPOINTS
from .use import answers, check_run


def judge(root):
    run("mount", "--bind", root / HOME, root / HOME)
    run("mount", "-o", "remount,bind,ro", root / HOME)
    there = {name: (root / "tmp" / name).read_text() for name in ("endpoints.json", "many.json", "roots.pem")}
    run("mount", "-t", "tmpfs", "-o", "noexec,mode=1777", "tmpfs", root / "tmp")
    for name, content in there.items():
        (root / "tmp" / name).write_text(content)
    told = check_run(root, "--only", "endpoint.*,host.system", user=NOBODY)
    check("read-only install, /tmp noexec, HOME unset, as nobody", told.returncode == 0, told)
    check("and nothing is written to /tmp", sorted(os.listdir(root / "tmp")) == sorted(there), os.listdir(root / "tmp"))
    told = check_run(root, "--only", "endpoint.*", variables={"LANG": "C", "LC_ALL": "C"}, format="text")
    check("LANG=C: plain ASCII", told.returncode == 0 and told.stdout.isascii(), told)
    told = check_run(root, "--only", "endpoint.*", limits={resource.RLIMIT_NOFILE: 64})
    check("64 open files", told.returncode == 0, told)
    answered = answers(root, limits={resource.RLIMIT_NOFILE: 128})
    check(f"128 open files and {ENDPOINTS} endpoints", answered == ENDPOINTS, answered)
    options = "-javaagent:/nowhere.jar"
    told = check_run(root, "--only", "endpoint.*", variables={"JAVA_TOOL_OPTIONS": options, "JDK_JAVA_OPTIONS": options, "_JAVA_OPTIONS": options})
    check("options for other Java programs are left alone", told.returncode == 0 and not told.stderr, told)
    told = root.run("sh", "-c", "arc-preflight --version >/dev/full")
    check("a full disk is no success", told.returncode == 1, told)
    memory(root)
    run("umount", root / "tmp")
    run("umount", root / HOME)


def memory(root):
    """Less than a server with 512 MB leaves to one process."""
    first = pathlib.Path("/sys/fs/cgroup/memory")
    group = (first if first.is_dir() else first.parent) / "arc-preflight-test"
    limit, peak = ("memory.limit_in_bytes", "memory.max_usage_in_bytes") if first.is_dir() else ("memory.max", "memory.peak")
    group.mkdir(exist_ok=True)
    try:
        (group / limit).write_text(str(160 << 20))
        join = f'echo $$ >{group}/cgroup.procs && exec chroot "$@"'
        words = ["env", "-i", f"PATH={PATH}", "SSL_CERT_FILE=/tmp/roots.pem", "sh", "-c", join, "sh", root.folder,
                 "arc-preflight", "check", "--endpoints", "/tmp/many.json", "--only", "endpoint.*"]
        told = tried(*words)
        took = int((group / peak).read_text()) / 1e6
        check(f"in 160 MB of memory, of which it took {took:.0f}", not told.stderr and "0 could not run" in " ".join(told.stdout.split()), told)
    finally:
        group.rmdir()
