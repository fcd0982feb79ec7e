"""The four hosts' networks: client, gateway, corporate network and cloud, tied to nothing else."""
import contextlib
import ctypes
import os
import socket
import subprocess
import threading

CLIENT, GATEWAY, CORP, CLOUD = "client", "gateway", "corp", "cloud"
NAMES = (CLIENT, GATEWAY, CORP, CLOUD)

CLIENT_ADDRESS, CLIENT_ADDRESS_6 = "10.20.0.10", "2001:db8:20::10"
DNS1, DNS2, PROXY = "10.10.2.53", "10.10.2.54", "10.10.2.128"
DNSMASQ, UNBOUND, BIND = "10.10.2.60", "10.10.2.61", "10.10.2.62"
DNS1_6, PROXY_6 = "2001:db8:10::53", "2001:db8:10::128"

_LINKS = f"""
link add cli0 netns gateway type veth peer name eth0 netns client
link add corp0 netns gateway type veth peer name eth0 netns corp
link add cloud0 netns gateway type veth peer name eth0 netns cloud
"""
_ADDRESSES = {
    CLIENT: f"""
        address add {CLIENT_ADDRESS}/24 dev eth0
        address add {CLIENT_ADDRESS_6}/64 dev eth0 nodad
        link set eth0 up
        route add default via 10.20.0.1
        -6 route add default via 2001:db8:20::1
        """,
    GATEWAY: """
        address add 10.20.0.1/24 dev cli0
        address add 2001:db8:20::1/64 dev cli0 nodad
        address add 10.10.2.1/24 dev corp0
        address add 2001:db8:10::1/64 dev corp0 nodad
        address add 203.0.113.1/30 dev cloud0
        address add 2001:db8:113::1/64 dev cloud0 nodad
        link set cli0 up
        link set corp0 up
        link set cloud0 up
        route add default via 203.0.113.2
        -6 route add default via 2001:db8:113::2
        """,
    CORP: f"""
        address add {DNS1}/24 dev eth0
        address add {DNS2}/24 dev eth0
        address add {PROXY}/24 dev eth0
        address add {DNSMASQ}/24 dev eth0
        address add {UNBOUND}/24 dev eth0
        address add {BIND}/24 dev eth0
        address add {DNS1_6}/64 dev eth0 nodad
        address add {PROXY_6}/64 dev eth0 nodad
        link set eth0 up
        route add default via 10.10.2.1
        -6 route add default via 2001:db8:10::1
        """,
    CLOUD: """
        address add 203.0.113.2/30 dev eth0
        address add 2001:db8:113::2/64 dev eth0 nodad
        link set eth0 up
        route add 10.0.0.0/8 via 203.0.113.1
        -6 route add 2001:db8::/32 via 2001:db8:113::1
        """,
}
# Without these a refused connection now and then looks like a silent one, and the first IPv6 packet
# waits two seconds.
_SYSCTLS = {
    "net/ipv4/icmp_ratelimit": "0",
    "net/ipv4/icmp_ratemask": "0",
    "net/ipv6/icmp/ratelimit": "0",
    "net/ipv6/conf/all/accept_dad": "0",
    "net/ipv6/conf/default/accept_dad": "0",
    "net/ipv4/ip_forward": "1",
    "net/ipv6/conf/all/forwarding": "1",
}

_setns = ctypes.CDLL(None, use_errno=True).setns
_lock = threading.Lock()


@contextlib.contextmanager
def inside(name):
    """Sockets made in this block belong to that namespace, whoever uses them later."""
    with _lock, open("/proc/thread-self/ns/net") as home, open(f"/run/netns/{name}") as there:
        _enter(there)
        try:
            yield
        finally:
            _enter(home)


def _enter(namespace):
    if _setns(namespace.fileno(), 0x40000000) != 0:
        raise OSError(ctypes.get_errno(), "setns")


def command(name, *words):
    """The command line that runs these words in that namespace."""
    return ["nsenter", f"--net=/run/netns/{name}", "--", *words]


def run(name, script, **options):
    """Runs a shell script in that namespace and returns what it printed; a failure is an error."""
    result = subprocess.run(
        command(name, "sh", "-ec", script),
        text=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        **options,
    )
    if result.returncode != 0:
        raise RuntimeError(f"{name}: {script}: {result.stderr.strip() or result.stdout.strip()}")
    return result.stdout


def listen(name, address, port):
    """A socket of that namespace that listens there."""
    with inside(name):
        listener = socket.socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind((address, port))
    listener.listen(64)
    return listener


def build(cloud_addresses):
    """Makes the namespaces, their links and addresses."""
    for folder in ("/run", "/dev/shm"):
        subprocess.run(["mount", "-t", "tmpfs", "-o", "mode=1777", "lab", folder], check=True)
    for name in NAMES:
        _ip(f"netns add {name}")
        settings = "; ".join(f"echo {value} >/proc/sys/{path}" for path, value in _SYSCTLS.items())
        run(name, settings)
        _ip("link set lo up", name)
    _ip(_LINKS)
    for name, script in _ADDRESSES.items():
        _ip(script, name)
    _ip("\n".join(f"address add {address} dev lo" for address in cloud_addresses), CLOUD)


def _ip(script, name=None):
    words = ["ip", *(["-n", name] if name else []), "-batch", "-"]
    # A batch takes no "-6" before a command of its own, but the family follows from the addresses.
    script = "\n".join(line.strip().removeprefix("-6 ") for line in script.splitlines() if line.strip())
    result = subprocess.run(words, input=script, text=True, capture_output=True)
    if result.returncode != 0:
        raise RuntimeError(f"ip {name or ''}: {result.stderr.strip()}")


def prove_isolation():
    """Raises unless nothing here is tied to the machine's own network and its clock."""
    here = os.readlink("/proc/self/ns/net")
    seen = {here}
    for name in (None, *NAMES):
        links = _links(name)
        expected = {"lo"} | ({"eth0"} if name in (CLIENT, CORP, CLOUD) else set())
        expected |= {"cli0", "corp0", "cloud0"} if name == GATEWAY else set()
        if (
            links
            - {"sit0", "tunl0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip6gre0", "ip_vti0", "ip6_vti0"}
            != expected
        ):
            raise RuntimeError(f"{name or 'lab'}: links are {sorted(links)}, not {sorted(expected)}")
        if name:
            seen.add(run(name, "readlink /proc/self/ns/net").strip())
    if len(seen) != len(NAMES) + 1:
        raise RuntimeError("the namespaces are not apart from each other")
    for name in (None, CLOUD):
        words = ["ip", *(["-n", name] if name else []), "route", "get", "198.51.100.1"]
        if subprocess.run(words, capture_output=True).returncode == 0:
            raise RuntimeError(f"{name or 'lab'}: there is a route to the outside")
    status = open("/proc/self/status").read()
    capabilities = int(status.split("CapEff:")[1].split()[0], 16)
    if capabilities >> 25 & 1:
        raise RuntimeError("the lab could set the machine's clock: CAP_SYS_TIME is not dropped")


def _links(name):
    words = ["ip", *(["-n", name] if name else []), "-br", "link"]
    out = subprocess.run(words, check=True, text=True, capture_output=True).stdout
    return {line.split()[0].split("@")[0] for line in out.splitlines()}
