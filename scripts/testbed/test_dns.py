"""python3 -m unittest discover -s scripts/testbed -t scripts"""
import socket
import struct
import unittest

from . import dns

_ZONE = {"alias.test": (("real.test",), ("192.0.2.1", "2001:db8::1"))}


def query(name, kind):
    labels = b"".join(bytes([len(it)]) + it.encode() for it in name.split("."))
    return struct.pack("!HHHHHH", 26, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", kind, 1)


class DnsTest(unittest.TestCase):
    def setUp(self):
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as free:
            free.bind(("127.0.0.1", 0))
            self.address = free.getsockname()
        self.server = dns.DnsServer(None, ["127.0.0.1"], _ZONE.get, self.address[1])
        self.server.start()
        self.client = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.client.settimeout(5)
        self.addCleanup(self.client.close)

    def ask(self, name, kind):
        self.client.sendto(query(name, kind), self.address)
        return self.client.recv(512)

    def test_zone_leads_through_the_alias_to_the_family_that_was_asked_for(self):
        for kind, end in (dns.A, bytes([192, 0, 2, 1])), (dns.AAAA, b"\0\x01"):
            reply = self.ask("Alias.test", kind)
            self.assertEqual(struct.unpack("!HHHH", reply[:8]), (26, 0x8180, 1, 2))
            self.assertTrue(reply.endswith(end))

    def test_what_the_zone_does_not_have_is_no_name(self):
        self.assertEqual(self.ask("other.test", dns.A)[3] & 15, dns.RCODES["nxdomain"])

    def test_the_last_rule_that_matches_decides_and_counts(self):
        before, last = dns.Rule("*.test", "servfail"), dns.Rule("alias.*", "refused", kind="A")
        self.server.rules += [before, last]
        self.assertEqual(self.ask("alias.test", dns.A)[3] & 15, dns.RCODES["refused"])
        self.assertEqual(self.ask("alias.test", dns.AAAA)[3] & 15, dns.RCODES["servfail"])
        self.assertEqual((before.used, last.used), (1, 1))

    def test_truncated_over_udp_is_whole_over_tcp(self):
        self.server.rules.append(dns.Rule("*", "truncated"))
        self.assertTrue(self.ask("alias.test", dns.A)[2] & 2)
        asked = query("alias.test", dns.A)
        with socket.create_connection(self.address, timeout=5) as tcp:
            tcp.sendall(struct.pack("!H", len(asked)) + asked)
            self.assertFalse(tcp.recv(512)[4] & 2)


if __name__ == "__main__":
    unittest.main()
