"""System calls that the kernel refuses, by a filter of our own."""
import ctypes
import errno
import platform
import struct
from dataclasses import dataclass

IS_HERE = platform.machine() == "x86_64"
_ARCHITECTURE = 0xC000003E
_LOAD, _JUMP_IF_EQUAL, _JUMP_IF_SET, _RETURN = 0x20, 0x15, 0x45, 0x06
_ALLOW, _ERRNO = 0x7FFF0000, 0x00050000
_NUMBER, _ARCH, _ARGUMENTS = 0, 4, 16
_PR_SET_SECCOMP, _PR_SET_NO_NEW_PRIVS = 22, 38

# Of x86-64, those that are refused below.
_NUMBERS = {
    "socket": 41, "connect": 42, "clone": 56, "fork": 57, "vfork": 58, "ptrace": 101, "sysinfo": 99, "syslog": 103,
    "personality": 135, "pivot_root": 155, "acct": 163, "settimeofday": 164, "mount": 165, "umount2": 166,
    "swapon": 167, "swapoff": 168, "reboot": 169, "iopl": 172, "ioperm": 173, "init_module": 175,
    "delete_module": 176, "quotactl": 179, "sched_setaffinity": 203, "sched_getaffinity": 204,
    "lookup_dcookie": 212, "clock_settime": 227, "mbind": 237, "set_mempolicy": 238, "get_mempolicy": 239,
    "kexec_load": 246, "add_key": 248, "request_key": 249, "keyctl": 250, "migrate_pages": 256,
    "unshare": 272, "move_pages": 279, "perf_event_open": 298, "fanotify_init": 300,
    "name_to_handle_at": 303, "open_by_handle_at": 304, "clock_adjtime": 305, "setns": 308,
    "process_vm_readv": 310, "process_vm_writev": 311, "kcmp": 312, "finit_module": 313, "getrandom": 318,
    "memfd_create": 319, "kexec_file_load": 320, "bpf": 321, "userfaultfd": 323, "membarrier": 324,
    "copy_file_range": 326, "statx": 332, "io_uring_setup": 425, "io_uring_enter": 426, "io_uring_register": 427,
    "open_tree": 428, "move_mount": 429, "fsopen": 430, "fsconfig": 431, "fsmount": 432, "fspick": 433,
    "clone3": 435, "close_range": 436, "openat2": 437, "faccessat2": 439, "rseq": 334,
}
_FAMILY_IPV4, _FAMILY_IPV6, _FAMILY_NETLINK, _FAMILY_PACKET, _FAMILY_VSOCK = 2, 10, 16, 17, 40
_CLONE_THREAD = 0x00010000
_NEW_NAMESPACES = 0x7E020000


@dataclass(frozen=True)
class Refusal:
    """Of a system call; of one argument's value, or of any of these bits in it, or of none of them, only."""

    call: str
    error: int = errno.EPERM
    argument: int = 0
    value: int | None = None
    bits: int | None = None
    without: int | None = None

    def instructions(self):
        """Jumps are counted within the refusal, whose last instruction lets the next one look."""
        refuse = _instruction(_RETURN, _ERRNO | self.error)
        if self.value is not None:
            condition = [_instruction(_JUMP_IF_EQUAL, self.value, 0, 1)]
        elif self.bits is not None:
            condition = [_instruction(_JUMP_IF_SET, self.bits, 0, 1)]
        elif self.without is not None:
            condition = [_instruction(_JUMP_IF_SET, self.without, 1, 0)]
        else:
            condition = []
        load = [_instruction(_LOAD, _ARGUMENTS + 8 * self.argument)] if condition else []
        body = [*load, *condition, refuse]
        return [_instruction(_LOAD, _NUMBER), _instruction(_JUMP_IF_EQUAL, _NUMBERS[self.call], 0, len(body)), *body]


def refuse(refusals):
    """From here on, for this process and what it starts."""
    code = program(refusals)
    libc = ctypes.CDLL(None, use_errno=True)
    buffer = ctypes.create_string_buffer(code, len(code))
    filter_ = struct.pack("HxxxxxxP", len(code) // 8, ctypes.addressof(buffer))
    if libc.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) or libc.prctl(_PR_SET_SECCOMP, 2, filter_, 0, 0):
        raise OSError(ctypes.get_errno(), "seccomp")


def program(refusals):
    lines = [_instruction(_LOAD, _ARCH), _instruction(_JUMP_IF_EQUAL, _ARCHITECTURE, 1, 0), _instruction(_RETURN, _ALLOW)]
    for refusal in refusals:
        lines += refusal.instructions()
    return b"".join([*lines, _instruction(_RETURN, _ALLOW)])


def _instruction(code, operand, if_true=0, if_false=0):
    return struct.pack("HBBI", code, if_true, if_false, operand)


# What Docker's default profile lets nobody call who has no capability for it; clone3 is not looked into, so it
# is told to be missing.
DOCKER = (
    *(Refusal(call) for call in (
        "acct", "add_key", "bpf", "clock_adjtime", "clock_settime", "delete_module", "fanotify_init", "finit_module",
        "fsconfig", "fsmount", "fsopen", "fspick", "get_mempolicy", "init_module", "io_uring_enter",
        "io_uring_register", "io_uring_setup", "ioperm", "iopl", "kcmp", "kexec_file_load", "kexec_load", "keyctl",
        "lookup_dcookie", "mbind", "migrate_pages", "mount", "move_mount", "move_pages", "name_to_handle_at",
        "open_by_handle_at", "open_tree", "perf_event_open", "pivot_root", "process_vm_readv",
        "process_vm_writev", "quotactl", "reboot", "request_key", "set_mempolicy", "setns", "settimeofday",
        "swapoff", "swapon", "syslog", "umount2", "unshare", "userfaultfd",
    )),
    Refusal("clone", bits=_NEW_NAMESPACES),
    Refusal("clone3", errno.ENOSYS),
    Refusal("socket", value=_FAMILY_VSOCK),
)
# Systems that do not know what was added to the kernel after that of RHEL 7.
OLD_KERNEL = tuple(Refusal(call, errno.ENOSYS) for call in (
    "getrandom", "memfd_create", "membarrier", "copy_file_range", "statx", "rseq", "io_uring_setup", "clone3",
    "close_range", "openat2", "faccessat2",
))
NO_PROGRAMS = (
    Refusal("clone", without=_CLONE_THREAD), Refusal("fork"), Refusal("vfork"), Refusal("clone3", errno.ENOSYS),
)
NO_IPV6 = (Refusal("socket", errno.EAFNOSUPPORT, value=_FAMILY_IPV6),)
NO_NETLINK = (Refusal("socket", errno.EACCES, value=_FAMILY_NETLINK), Refusal("socket", value=_FAMILY_PACKET))
NO_KNOWLEDGE = (Refusal("sched_getaffinity"), Refusal("sysinfo"), Refusal("getrandom"), Refusal("ptrace"))
NO_AFFINITY = (Refusal("sched_getaffinity", errno.ENOSYS),)


def _no_sockets(error):
    return tuple(Refusal("socket", error, value=family) for family in (_FAMILY_IPV4, _FAMILY_IPV6))


NO_SOCKETS, NO_SOCKETS_EPERM = _no_sockets(errno.EACCES), _no_sockets(errno.EPERM)
NO_ADDRESS_FAMILIES = _no_sockets(errno.EAFNOSUPPORT)
NO_CONNECTIONS = (Refusal("connect", errno.EACCES),)
