"""A private network, and a private place for /etc/resolv.conf."""
import os
import sys

from . import tools


def enter():
    """Starts this script anew in namespaces of its own, once; the program is built before that."""
    if os.environ.get("ARC_BENCH_INSIDE"):
        return
    tools.program()
    os.environ["ARC_BENCH_INSIDE"] = "1"
    os.execvp("unshare", ["unshare", "--net", "--mount", "--fork", "--kill-child", sys.executable, *sys.argv])
