"""The names of the endpoints that the harness sets up, and where each one is."""
import socket

NETWORKS = {"near": "127.1", "far": "10.77", "silent": "10.99"}
DOMAIN = ".bench.test"
DNS = {"near": "127.0.0.53", "far": "10.77.0.53"}
DEAD_DNS = "10.99.0.53"
ROUND_TRIP_MS = 50

# Where the conversation with Microsoft Entra and Azure Resource Manager takes place; only the DNS
# server for it leads there, so that a region that drops everything drops these as well.
AZURE = ("login.microsoftonline.com", "management.azure.com")
AZURE_DNS = "10.77.0.54"


def names(network, count):
    return [f"e{number}.{network}{DOMAIN}" for number in range(1, count + 1)]


def address(name):
    """Names that are none of these lead to where nobody answers."""
    if not name.endswith(DOMAIN):
        return place("silent", sum(name.encode()))
    label, network = name.removesuffix(DOMAIN).split(".")
    return place(network, int(label[1:]))


def address_with_azure(name):
    return place("far", 2000 + AZURE.index(name)) if name in AZURE else address(name)


def place(network, number):
    return f"{NETWORKS[network]}.{number // 250 + 1}.{number % 250 + 1}"


def is_silent(packet):
    """Whether this IP packet is for a silent endpoint; IPv6 is for nobody here."""
    return packet[0] >> 4 != 4 or packet[16:18] == _SILENT


_SILENT = socket.inet_aton(place("silent", 0))[:2]
