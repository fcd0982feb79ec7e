"""Network namespaces: a process apart from the machine, and more networks inside of it.

A namespace is named by us alone, and ends with this process: it is kept by an open file, not in
/run/netns, which is the machine's. Where a name is wanted, None stands for the namespace that we are in.
"""
import contextlib
import ctypes
import os
import socket
import sys
import threading

from .commands import run as run_command

# Puts what follows into namespaces of its own, which end with it.
APART = [
    *("unshare", "--net", "--mount", "--pid", "--uts", "--ipc"),
    *("--fork", "--kill-child=KILL", "--mount-proc", "--propagation", "private"),
]

_INSIDE = "ARC_PREFLIGHT_INSIDE"
_OURS = "/proc/thread-self/ns/net"
_CLONE_NEWNET = 0x40000000
_libc = ctypes.CDLL(None, use_errno=True)
_lock = threading.Lock()
_files = {}


def enter(prepare):
    """Starts this script anew apart from the machine, once, after `prepare` did what is done outside."""
    if _INSIDE not in os.environ:
        prepare()
        os.environ[_INSIDE] = "1"
        os.execvp(APART[0], [*APART, sys.executable, *sys.argv])
    ip("link set lo up")


def children(pid):
    """The processes that this one started, such as what `unshare --fork` runs."""
    with open(f"/proc/{pid}/task/{pid}/children") as numbers:
        return [int(it) for it in numbers.read().split()]


def make(name):
    """A network namespace of that name that has a loopback interface, and nothing else."""
    with _lock, open(_OURS) as home:
        _call(_libc.unshare, _CLONE_NEWNET)
        _files[name] = open(_OURS)
        _call(_libc.setns, home.fileno(), _CLONE_NEWNET)
    ip("link set lo up", name)


@contextlib.contextmanager
def inside(name):
    """Sockets and devices made in this block belong to that namespace, whoever uses them later."""
    if name is None:
        yield
        return
    with _lock, open(_OURS) as home:
        _call(_libc.setns, _files[name].fileno(), _CLONE_NEWNET)
        try:
            yield
        finally:
            _call(_libc.setns, home.fileno(), _CLONE_NEWNET)


def _call(function, *arguments):
    if function(*arguments) != 0:
        raise OSError(ctypes.get_errno(), function.__name__)


def path(name):
    """The file that stands for that namespace."""
    return f"/proc/{os.getpid()}/fd/{_files[name].fileno()}"


def command(name, *words):
    """The command line that runs these words in that namespace."""
    if name is None:
        return list(words)
    return ["nsenter", f"--net={path(name)}", "--", *words]


def run(name, script):
    """Runs a shell script in that namespace and returns what it printed; a failure is an error."""
    return run_command(*command(name, "sh", "-ec", script))


def ip(script, name=None):
    """Lines of `ip`, in that namespace."""
    run_command(*command(name, "ip", "-batch", "-"), input="\n".join(line.strip() for line in script.splitlines()))


def veth(device, name, other_device, other):
    """A cable between two namespaces: an interface in each."""
    run_command(
        *("ip", "link", "add", device, "netns", path(name)),
        *("type", "veth", "peer", "name", other_device, "netns", path(other)),
    )


def links(name=None):
    """The names of the network interfaces there."""
    return {line.split()[0].split("@")[0] for line in run(name, "ip -br link").splitlines()}


def cover(path, file):
    """That file in place of the one at the path, for this process and what it starts."""
    run_command("mount", "--bind", file, os.path.realpath(path))


def listen(name, address, port, kind=socket.SOCK_STREAM):
    """A socket of that namespace that is bound there and, for TCP, listens."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with inside(name):
        listener = socket.socket(family, kind)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    if family == socket.AF_INET6:
        listener.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, 1)
    listener.bind((address, port))
    if kind == socket.SOCK_STREAM:
        listener.listen(256)
    return listener


def serve(name, address, port, handle):
    """Gives each connection to `handle(connection, peer)` in a thread of its own; returns the listener."""
    listener = listen(name, address, port)
    threading.Thread(target=_accept, args=[listener, handle], daemon=True).start()
    return listener


def _accept(listener, handle):
    while True:
        try:
            connection, peer = listener.accept()
        except OSError:  # closed
            return
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=_handle, args=[handle, connection, peer], daemon=True).start()


def _handle(handle, connection, peer):
    with connection, contextlib.suppress(OSError, ValueError):  # what a peer does to its end is its own affair
        handle(connection, peer)
