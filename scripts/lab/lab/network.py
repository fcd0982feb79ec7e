"""The four hosts' networks: client, gateway, corporate network and cloud, tied to nothing else."""
from testbed import namespaces

CLIENT, GATEWAY, CORP, CLOUD = "client", "gateway", "corp", "cloud"
NAMES = (CLIENT, GATEWAY, CORP, CLOUD)

CLIENT_ADDRESS, CLIENT_ADDRESS_6 = "10.20.0.10", "2001:db8:20::10"
DNS1, DNS2, PROXY = "10.10.2.53", "10.10.2.54", "10.10.2.128"
DNSMASQ, UNBOUND, BIND = "10.10.2.60", "10.10.2.61", "10.10.2.62"
DNS1_6, PROXY_6 = "2001:db8:10::53", "2001:db8:10::128"

# Of the gateway to each of the others, where it is eth0.
_LINKS = {"cli0": CLIENT, "corp0": CORP, "cloud0": CLOUD}
_ADDRESSES = {
    CLIENT: f"""
        address add {CLIENT_ADDRESS}/24 dev eth0
        address add {CLIENT_ADDRESS_6}/64 dev eth0 nodad
        link set eth0 up
        route add default via 10.20.0.1
        route add default via 2001:db8:20::1
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
        route add default via 2001:db8:113::2
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
        route add default via 2001:db8:10::1
        """,
    CLOUD: """
        address add 203.0.113.2/30 dev eth0
        address add 2001:db8:113::2/64 dev eth0 nodad
        link set eth0 up
        route add 2001:db8::/32 via 2001:db8:113::1
        """,
}
# What goes over the line between gateway and cloud: where to, and over which neighbour.
LINE_TO_CLOUD = {GATEWAY: ("default", "203.0.113.2"), CLOUD: ("10.0.0.0/8", "203.0.113.1")}

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

# Interfaces that the kernel itself puts into every namespace.
_OF_THE_KERNEL = {"sit0", "tunl0", "ip6tnl0", "gre0", "gretap0", "erspan0", "ip6gre0", "ip_vti0", "ip6_vti0"}


def build(cloud_addresses):
    """Makes the namespaces, their links and addresses."""
    settings = "; ".join(f"echo {value} >/proc/sys/{path}" for path, value in _SYSCTLS.items())
    for name in NAMES:
        namespaces.make(name)
        namespaces.run(name, settings)
    for device, name in _LINKS.items():
        namespaces.veth(device, GATEWAY, "eth0", name)
    for name, script in _ADDRESSES.items():
        namespaces.ip(script, name)
    for name, (route, neighbour) in LINE_TO_CLOUD.items():
        namespaces.ip(f"route add {route} via {neighbour}", name)
    namespaces.ip("\n".join(f"address add {it} dev lo" for it in cloud_addresses), CLOUD)


def restore_client():
    """Gives the client back its addresses and routes, whoever has taken them over."""
    namespaces.ip("address flush dev eth0 scope global\n" + _ADDRESSES[CLIENT].replace(" add ", " replace "), CLIENT)


def prove_isolation():
    """Raises unless nothing here is tied to the machine's own network and its clock."""
    seen = {_identity(None), *map(_identity, NAMES)}
    if len(seen) != len(NAMES) + 1:
        raise RuntimeError("the namespaces are not apart from each other")
    for name in (None, *NAMES):
        expected = {"lo", *_LINKS} if name == GATEWAY else {"lo", "eth0"} if name else {"lo"}
        links = namespaces.links(name) - _OF_THE_KERNEL
        if links != expected:
            raise RuntimeError(f"{name or 'lab'}: links are {sorted(links)}, not {sorted(expected)}")
    for name in (None, CLOUD):
        if namespaces.run(name, "ip route get 198.51.100.1 2>/dev/null || true"):
            raise RuntimeError(f"{name or 'lab'}: there is a route to the outside")
    status = open("/proc/self/status").read()
    capabilities = int(status.split("CapEff:")[1].split()[0], 16)
    if capabilities >> 25 & 1:
        raise RuntimeError("the lab could set the machine's clock: CAP_SYS_TIME is not dropped")


def _identity(name):
    return namespaces.run(name, "readlink /proc/self/ns/net")
