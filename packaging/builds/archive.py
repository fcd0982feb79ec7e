"""A class archive that does not mind when its jars were last changed, and that every build writes alike.

Java takes an archive only where each jar has the size and the time of change that it had when the archive was
made, and says nothing where it does not. cp -r, scp, unzip and ostree all set times of their own, after which
every start takes three times as long. What is shipped here are jars and an archive that were built together, so
the size is enough. For each jar the archive has a record (AOTClassLocation in HotSpot) that says whether its time
counts; there is no option that sets it. It is found by all that is known of it, and nothing else is changed.

From the same list of classes Java writes the same archive, but for the clock of the machine, which soft references
keep in milliseconds, and checksums over that. These are found by writing it twice.
"""
import struct
import sys

# The lengths of path and manifest; whether the time counts; kind of file; group and number; time, size. The path follows.
_RECORD = struct.Struct("<QQ3?xiiiqq")
_TIME_COUNTS = 16
_HEADER = 4096
_LONGEST = 600_000  # milliseconds between two dumps


def forget_clock(archive, again):
    """`again`: the same archive, written a little later."""
    content, later = bytearray(archive.read_bytes()), again.read_bytes()
    strange = [f"{len(content)} bytes, then {len(later)}"] if len(content) != len(later) else []
    for at in range(0, 0 if strange else len(content), _HEADER):
        if content[at : at + _HEADER] != later[at : at + _HEADER]:
            strange += _forget(content, later, at, min(at + _HEADER, len(content)))
    if strange:
        sys.exit(f"packaging/build: {archive.name} is not the same when it is written again: {'; '.join(strange[:3])}")
    archive.write_bytes(content)


def _forget(content, later, start, end):
    """Zeroes for what differs there; what it cannot be."""
    # The checksums in the header have four bytes, times have eight.
    kind = "<I" if start == 0 else "<q"
    strange = []
    for at in range(start, end, struct.calcsize(kind)):
        (first,), (second,) = struct.unpack_from(kind, content, at), struct.unpack_from(kind, later, at)
        if first == second:
            continue
        if start > 0 and not 0 < second - first < _LONGEST:
            strange.append(f"{first:#x}, then {second:#x} at {at}")
        struct.pack_into(kind, content, at, 0)
    return strange


def forget_times(archive, jars):
    content = bytearray(archive.read_bytes())
    for jar in jars:
        stat = jar.stat()
        places = list(_records(content, jar.name, struct.pack("<qq", int(stat.st_mtime), stat.st_size)))
        if len(places) != 1:
            sys.exit(f"packaging/build: {archive.name} has {len(places)} records of {jar.name} where there is one as this Java writes it")
        content[places[0] + _TIME_COUNTS] = 0
    archive.write_bytes(content)


def _records(content, name, time_and_size):
    at = content.find(time_and_size)
    while at >= 0:
        start = at + len(time_and_size) - _RECORD.size
        length, _, counts, _, _, kind, _, number, _, _ = _RECORD.unpack_from(content, start)
        begin = start + _RECORD.size
        path, end = content[begin : begin + length], content[begin + length : begin + length + 1]
        if (counts, kind, end) == (True, 0, b"\0") and number > 0 and path.endswith(name.encode()):
            yield start
        at = content.find(time_and_size, at + 1)
