"""A wire with a delay: copies packets between two TUN devices, for kernels that have no netem.

    python3 -m bench.wire NEAR_DEVICE FAR_DEVICE

Packets to silent addresses are lost on it. Prints "ready" when the devices are there; ends with its
standard input.
"""
import fcntl
import heapq
import os
import select
import socket
import struct
import sys
import time

from . import endpoints

TUNSETIFF = 0x400454CA
IFF_TUN_WITHOUT_HEADER = 0x1001
ONE_WAY = endpoints.ROUND_TRIP_MS / 2000
SILENT = socket.inet_aton(endpoints.place("silent", 0))[:2]


def device(name):
    descriptor = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(descriptor, TUNSETIFF, struct.pack("16sH", name.encode(), IFF_TUN_WITHOUT_HEADER))
    return descriptor


def packets(descriptor):
    while True:
        try:
            yield os.read(descriptor, 65535)
        except OSError:
            return  # There is none left, or the device has gone with its namespace.


def deliver(queue):
    while queue and queue[0][0] <= time.monotonic():
        _, _, descriptor, packet = heapq.heappop(queue)
        try:
            os.write(descriptor, packet)
        except OSError:
            pass  # A device that is down or full loses it, as on any wire.


def copy(near, far):
    queue, number = [], 0
    while True:
        wait = max(0, queue[0][0] - time.monotonic()) if queue else None
        readable, _, _ = select.select([near, far, sys.stdin], [], [], wait)
        if sys.stdin in readable:
            return
        for source, target in ((near, far), (far, near)):
            if source in readable:
                due = time.monotonic() + ONE_WAY
                for packet in packets(source):
                    if packet[0] >> 4 == 4 and packet[16:18] != SILENT:
                        number += 1
                        heapq.heappush(queue, (due, number, target, packet))
        deliver(queue)


def main():
    near, far = device(sys.argv[1]), device(sys.argv[2])
    print("ready", flush=True)
    copy(near, far)


if __name__ == "__main__":
    main()
