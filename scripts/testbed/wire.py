"""A wire with delay and loss: packets are copied from one TUN device to another.

The kernel's own netem is not everywhere; this is, and its loss can be the same in every run.
"""
import contextlib
import fcntl
import heapq
import os
import select
import struct
import threading
import time

from . import namespaces

_TUNSETIFF, _IFF_TUN, _IFF_NO_PI = 0x400454CA, 0x0001, 0x1000


class Wire:
    def __init__(self, *ends, delay, loses):
        """`ends`: two namespaces with the name of the device there; `delay`: seconds one way; `loses`: whether a packet gets lost."""
        self._names, self._delay, self._loses = ends, delay, loses
        self.carried = self.lost = 0

    def start(self):
        """Returns when the devices are there; they are down."""
        self._ends = [_tun(*it) for it in self._names]
        self._stopped, self._stop = os.pipe()
        self._thread = threading.Thread(target=self._copy, daemon=True)
        self._thread.start()

    def stop(self):
        os.close(self._stop)
        self._thread.join()
        for it in (*self._ends, self._stopped):
            os.close(it)

    def _copy(self):
        waiting, number = [], 0
        while True:
            patience = max(0, waiting[0][0] - time.monotonic()) if waiting else None
            readable, _, _ = select.select([*self._ends, self._stopped], [], [], patience)
            if self._stopped in readable:
                return
            for end, other in (self._ends, reversed(self._ends)):
                for packet in _packets(end) if end in readable else ():
                    if self._loses(packet):
                        self.lost += 1
                        continue
                    number += 1
                    heapq.heappush(waiting, (time.monotonic() + self._delay, number, other, packet))
            while waiting and waiting[0][0] <= time.monotonic():
                _, _, end, packet = heapq.heappop(waiting)
                with contextlib.suppress(OSError):  # a device that is down or full loses it, as on any wire
                    os.write(end, packet)
                    self.carried += 1


def _tun(namespace, name):
    with namespaces.inside(namespace):
        end = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
        fcntl.ioctl(end, _TUNSETIFF, struct.pack("16sH22x", name.encode(), _IFF_TUN | _IFF_NO_PI))
    return end


def _packets(end):
    with contextlib.suppress(OSError):  # there is none left
        while True:
            yield os.read(end, 65536)
