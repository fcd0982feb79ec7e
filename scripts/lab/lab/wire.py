"""A line with delay and loss between gateway and cloud: a process of packets copied from one TUN to the other.

The kernel's own netem is not everywhere; this is, and its loss is the same in every run.
"""
import fcntl
import heapq
import os
import random
import select
import struct
import threading
import time

from . import namespaces

_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000


class Wire:
    def __init__(self, delay, loss):
        """`delay` in milliseconds one way, `loss` in percent of packets."""
        self._delay, self._loss = delay / 1000, loss / 100
        self._chance = random.Random(443)
        self._ends = []
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._copy, daemon=True)
        self.carried = self.lost = 0

    @property
    def wants_loss(self):
        return self._loss > 0

    def start(self):
        self._ends = [_tun(namespaces.GATEWAY), _tun(namespaces.CLOUD)]
        namespaces.run(namespaces.GATEWAY, "ip link set wire0 up; ip route replace default dev wire0")
        namespaces.run(namespaces.CLOUD, "ip link set wire0 up; ip route replace 10.0.0.0/8 dev wire0")
        self._thread.start()

    def stop(self):
        self._stopped.set()
        self._thread.join()
        for end in self._ends:
            os.close(end)
        namespaces.run(namespaces.GATEWAY, "ip route replace default via 203.0.113.2")
        namespaces.run(namespaces.CLOUD, "ip route replace 10.0.0.0/8 via 203.0.113.1")

    def _copy(self):
        gateway, cloud = self._ends
        other = {gateway: cloud, cloud: gateway}
        waiting, number = [], 0
        while not self._stopped.is_set():
            patience = max(0, waiting[0][0] - time.monotonic()) if waiting else 0.05
            for end in select.select(self._ends, [], [], min(patience, 0.05))[0]:
                packet = os.read(end, 65536)
                if self._chance.random() < self._loss:
                    self.lost += 1
                    continue
                number += 1
                heapq.heappush(waiting, (time.monotonic() + self._delay, number, other[end], packet))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, end, packet = heapq.heappop(waiting)
                os.write(end, packet)
                self.carried += 1


def _tun(name):
    with namespaces.inside(name):
        end = os.open("/dev/net/tun", os.O_RDWR)
        fcntl.ioctl(end, _TUNSETIFF, struct.pack("16sH22x", b"wire0", _IFF_TUN | _IFF_NO_PI))
    return end
