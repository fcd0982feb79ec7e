"""Runs a command at a terminal of its own, as a person does, and keeps what is on the screen."""
import fcntl
import os
import pty
import struct
import subprocess
import termios

_ROWS, _COLUMNS = 60, 80


def run(command, columns=_COLUMNS):
    """Its exit code, and all that it printed, with colours; its progress line is left out."""
    ours, theirs = pty.openpty()
    fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", _ROWS, columns, 0, 0))
    process = subprocess.Popen(command, stdin=theirs, stdout=theirs, stderr=subprocess.DEVNULL)
    os.close(theirs)
    said = b""
    try:
        while data := os.read(ours, 65536):
            said += data
    except OSError:  # how the other side's end shows
        pass
    os.close(ours)
    return process.wait(), said.decode(errors="replace").replace("\r\n", "\n")
