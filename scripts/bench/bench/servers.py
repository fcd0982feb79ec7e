"""A DNS server and HTTPS endpoints for one network; a program, so that it can run in any namespace.

    python3 -m bench.servers DNS_ADDRESS NGINX_CONFIGURATION

Prints "ready" when both answer; ends with its standard input.
"""
import socket
import struct
import subprocess
import sys
import threading
import time

from . import endpoints


def question(query):
    labels, at = [], 12
    while query[at]:
        labels.append(query[at + 1 : at + 1 + query[at]].decode())
        at += query[at] + 1
    kind = struct.unpack("!H", query[at + 1 : at + 3])[0]
    return ".".join(labels).lower(), kind, at + 5


def answer(query):
    name, kind, end = question(query)
    records = b""
    if kind == 1:
        records = b"\xc0\x0c" + struct.pack("!HHIH", 1, 1, 60, 4) + socket.inet_aton(endpoints.address(name))
    header = query[:2] + b"\x85\x80" + struct.pack("!HHHH", 1, 1 if records else 0, 0, 0)
    return header + query[12:end] + records


def serve_names(server):
    while True:
        query, peer = server.recvfrom(2048)
        server.sendto(answer(query), peer)


def await_port(port):
    while socket.socket().connect_ex(("127.0.0.1", port)):
        time.sleep(0.01)


def main():
    server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    server.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1 << 20)
    server.bind((sys.argv[1], 53))
    threading.Thread(target=serve_names, args=(server,), daemon=True).start()
    nginx = subprocess.Popen(["nginx", "-c", sys.argv[2]], stderr=subprocess.DEVNULL)
    try:
        await_port(443)
        print("ready", flush=True)
        sys.stdin.read()
    finally:
        nginx.terminate()
        nginx.wait()


if __name__ == "__main__":
    main()
