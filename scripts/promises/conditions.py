"""The conditions under which the program is held, as data, and how each run may end."""
import dataclasses
import itertools
import signal

from . import seccomp
from .cell import Machine
from .processes import Streams
from .table import (
    ALL, CHECKS, EXPLAINED, FILE, JSON, LISTED, LOGGED, NAGIOS, NETWORK, TEXT, VERSION, Case, Condition, End,
)

TO_END = (signal.SIGTERM, signal.SIGHUP, signal.SIGINT)
TO_GO_ON = (signal.SIGPIPE, signal.SIGQUIT, signal.SIGSTOP)


_CHECKS = (*CHECKS, TEXT)


def checks(json, nagios, text=None, file=None):
    """Ends of the commands that check, the others being well."""
    return {JSON.name: json, NAGIOS.name: nagios, TEXT.name: text or json, FILE.name: file or json}


def found(exit_code, *causes):
    """Such findings of the machine, and no others."""
    said = (End(exit_code, says=causes[0]),)
    return checks((End(exit_code, "not-ready", causes),), (End(2, says=causes[0]),), said)


def refused(says):
    """No verdict, and the reason why."""
    return checks((End(1, says=says),), (End(3, says=says),))


def everywhere(*ends):
    """All commands end so but the one that needs no Java."""
    return {"*": ends, VERSION.name: (VERSION.well,)}


def unwritten(exit_code, says):
    return {FILE.name: (End(exit_code, says=says),)}


def either(*many):
    """Each command may end as in one of these."""
    return {name: tuple(end for ends in many for end in ends.get(name, ())) for name in set().union(*many)}


EVERY = (*ALL, NETWORK)
WELL = {it.name: (it.well,) for it in ALL}
FEW_FILES, FEW_THREADS = "too few files", "too few threads"
PREVENTED = "checker.prevented"
JAVA_DOES_NOT_START = (End(1, says="Error occurred during initialization of VM"),)
# Threads that run out in the midst of a run: the checks that they were for could not run.
STARVED = checks(
    (End(1, "incomplete", (PREVENTED,), FEW_THREADS),), (End(3, says=FEW_THREADS),), (End(1, says=FEW_THREADS),))
READ_ONLY, NO_SPACE, NOT_ELEVATED = "host.read-only-folder", "host.no-disk-space", "host.not-elevated"
NO_PROC = (End(1, says="/proc"), End(3, says="/proc"))
# No endpoint can be judged where no socket may be opened.
NO_SOCKETS = checks(
    (End(1, "incomplete", (PREVENTED,), "does not let the program use sockets"),), (End(3, says="use sockets"),), (End(1, says="use sockets"),))
LITTLE_MEMORY = (End(1, says="ulimit -v"), End(3, says="ulimit -v"))


def denied(path, *causes):
    return Case(f"{path} is not to be read", Machine(forbidden=(path,), no_capabilities=True), _CHECKS, found(18, NOT_ELEVATED, *causes))


def streams(stdin, stdout, stderr):
    """Who cannot be told the result is an error; who has heard enough is none."""
    if stdout == "open":
        ends = {}
    elif stdout == "pipe":
        ends = {JSON.name: (End(0),), VERSION.name: (End(-signal.SIGPIPE),)}
    else:
        told = "could not be written" if stderr == "open" else ""
        ends = {JSON.name: (End(1, says=told),), VERSION.name: (End(1, says=told),)}
    where = f"stdin {stdin}, stdout {stdout}, stderr {stderr}"
    return Case(where, commands=(JSON, FILE, VERSION), ends=ends, streams=Streams(stdin, stdout, stderr))


def interrupted(*signals):
    """The report says so; or it was over already; or the signal came before Java could see to it."""
    before = (*(End(-it) for it in signals), *(End(128 + it) for it in signals), *JAVA_DOES_NOT_START)
    return {it.name: (End(11), End(11, "incomplete", ("checker.interrupted",)), it.well, *before) for it in (JSON, FILE)}


def unmoved(*signals):
    return {it.name: (it.well, *(End(-it) for it in signals)) for it in (JSON, FILE)}


CONDITIONS = (
    Condition("healthy", "On a machine and a network where all is well, every command says so", (Case("nothing is wrong"),)),
    Condition("disk", "Read-only, missing or full folders are told as such, and a report that cannot be written leaves the old one", (
        Case("the root is read-only", Machine(read_only=("/",)), ALL, {**found(6, READ_ONLY), **unwritten(23, "Read-only file system")}),
        Case("/tmp is not there", Machine(absent=("/tmp",))),
        Case("/tmp and /var/tmp are read-only", Machine(read_only=("/tmp", "/var/tmp")), ALL, found(6, READ_ONLY)),
        Case("the disk is full", Machine(full=True), ALL, {**found(6, NO_SPACE), **unwritten(23, "No space left")}),
        Case("no inode is left", Machine(no_inodes=True), ALL, unwritten(23, "No space left")),
    )),
    Condition("files", "With few descriptors (RLIMIT_NOFILE 16 to 128) the network is judged rightly, or not at all, and the reason said", (
        Case("RLIMIT_NOFILE 16", Machine(limits={"NOFILE": 16}), ALL,
             {**refused(FEW_FILES), **{it.name: (it.well, End(1, says=FEW_FILES)) for it in (LISTED, EXPLAINED, LOGGED)}}),
        *(Case(f"RLIMIT_NOFILE {n}", Machine(limits={"NOFILE": n}), ALL, refused(FEW_FILES)) for n in (24, 32, 48)),
        *(Case(f"RLIMIT_NOFILE {n}", Machine(limits={"NOFILE": n})) for n in (64, 128)),
    )),
    Condition("threads", "With few threads (pids.max or RLIMIT_NPROC 1 to 64) the network is judged rightly, or not at all, and the reason said", (
        *(Case(f"pids.max {n}", Machine(group=("pids", n)), ALL, everywhere(*JAVA_DOES_NOT_START)) for n in (1, 4, 8)),
        *(Case(f"pids.max {n}", Machine(group=("pids", n)), ALL, refused(FEW_THREADS)) for n in (12, 16, 24)),
        *(Case(f"pids.max {n}", Machine(group=("pids", n)), ALL, either(refused(FEW_THREADS), STARVED, WELL)) for n in (32, 48)),
        Case("pids.max 64", Machine(group=("pids", 64))),
        *(Case(f"RLIMIT_NPROC {n}", Machine(limits={"NPROC": n}, user=54321), (NETWORK,), {"*": JAVA_DOES_NOT_START}) for n in (1, 4, 8)),
        *(Case(f"RLIMIT_NPROC {n}", Machine(limits={"NPROC": n}, user=54321), (NETWORK,), {"*": (End(1, says=FEW_THREADS), *STARVED[JSON.name], *JAVA_DOES_NOT_START, NETWORK.well)}) for n in (16, 32)),
        Case("RLIMIT_NPROC 64", Machine(limits={"NPROC": 64}, user=54321), (NETWORK,)),
    )),
    Condition("memory", "With little memory or few addresses it does its work, or says that it cannot", (
        *(Case(f"ulimit -v of {n} MB", Machine(limits={"AS": n << 20}), ALL, everywhere(*LITTLE_MEMORY)) for n in (64, 128, 256, 512, 1024)),
        *(Case(f"ulimit -v of {n} MB", Machine(limits={"AS": n << 20})) for n in (1536, 2048, 4096)),
        Case("32 MB of memory, where the kernel ends it", Machine(group=("memory", 32 << 20)), CHECKS, {"*": (End(-signal.SIGKILL),)}),
        *(Case(f"{n} MB of memory", Machine(group=("memory", n << 20)), CHECKS) for n in (64, 96, 128, 256)),
        Case("a stack of 256 KB", Machine(limits={"STACK": 1 << 18})),
    )),
    Condition("kernel", "Without /proc, /sys or devices it does its work, or says that it cannot", (
        Case("no /proc", Machine(unmounted=("/proc",)), ALL, everywhere(*NO_PROC)),
        Case("no /sys", Machine(unmounted=("/sys",))),
        Case("no /proc, no /sys", Machine(unmounted=("/proc", "/sys")), ALL, everywhere(*NO_PROC)),
        Case("no devices but null", Machine(unmounted=("/dev",))),
    )),
    Condition("denied", "What a profile, missing capabilities or missing permissions deny is no fault of the network", (
        Case("Docker's default profile", Machine(refused=seccomp.DOCKER)),
        Case("Docker's default profile, no capabilities", Machine(refused=seccomp.DOCKER, no_capabilities=True), ALL, found(18, NOT_ELEVATED)),
        Case("no capabilities", Machine(no_capabilities=True), ALL, found(18, NOT_ELEVATED)),
        Case("system calls newer than RHEL 7", Machine(refused=seccomp.OLD_KERNEL)),
        Case("no programs may be started", Machine(refused=seccomp.NO_PROGRAMS)),
        Case("no netlink, no packet sockets", Machine(refused=seccomp.NO_NETLINK)),
        Case("no IP sockets (EACCES), as SELinux denies them", Machine(refused=seccomp.NO_SOCKETS), CHECKS, NO_SOCKETS),
        Case("no IP sockets (EPERM), as seccomp denies them", Machine(refused=seccomp.NO_SOCKETS_EPERM), CHECKS, NO_SOCKETS),
        Case("no IP sockets, as RestrictAddressFamilies= denies them", Machine(refused=seccomp.NO_ADDRESS_FAMILIES), CHECKS, NO_SOCKETS),
        Case("no connections (EACCES)", Machine(refused=seccomp.NO_CONNECTIONS), CHECKS, NO_SOCKETS),
        Case("its processors are not to be asked for", Machine(refused=seccomp.NO_AFFINITY)),
        Case("another user", Machine(user=54321), (NETWORK,)),
        denied("/etc/hosts"),
        denied("/etc/resolv.conf", "dns.no-server", "host.file-unreadable-for-agent"),
        denied("/etc/nsswitch.conf"),
        denied("/etc/passwd"),
        denied("/etc/machine-id"),
        denied("/usr/lib/os-release", "host.unknown-distribution", PREVENTED),
        denied("/etc/ssl/certs/ca-certificates.crt", "tls.untrusted-issuer"),
        denied("/usr/bin/systemctl", "host.no-systemd"),
        denied("/usr/bin/openssl", "host.required-program-missing"),
    )),
    Condition("streams", "Standard streams that are closed, full, unread or the wrong way round, in every combination", tuple(
        streams(*each) for each in itertools.product(
            ("open", "closed", "deaf"), ("open", "closed", "full", "pipe", "deaf"), ("open", "closed", "full", "pipe", "deaf"))
    )),
    Condition("signals", "TERM, HUP, INT, PIPE, QUIT, or STOP and CONT at a random moment: interrupted as promised, or the right verdict", (
        *(Case(f"TERM, HUP, INT ({n})", commands=(JSON, FILE), times=63, signals=TO_END, ends=interrupted(*TO_END)) for n in (1, 2)),
        *(Case(f"PIPE, QUIT, STOP and CONT ({n})", commands=(JSON, FILE), times=62, signals=TO_GO_ON,
               ends=unmoved(signal.SIGPIPE, signal.SIGQUIT)) for n in (1, 2)),
    )),
    Condition("clock", "A clock that jumps during a run is told as such, and nothing else is", (
        *(Case(f"the clock jumps by {by} s", Machine(own_clock=True), (JSON,), times=10, clock=(0, by)) for by in (30, -30)),
        *(Case(f"the clock, off by {before} s, jumps to {after} s", Machine(own_clock=True), (JSON,), times=10, clock=(before, after),
               ends={JSON.name: (JSON.well, End(26, "not-ready", ("host.clock-skew",)))})
          for before, after in ((0, 3600), (0, -3600), (3600, 0), (0, 259200), (0, -259200))),
    )),
    Condition("ipv6", "Without IPv6 nothing is amiss", (
        Case("disabled by sysctl", Machine(settings={"net/ipv6/conf/all/disable_ipv6": "1"})),
        Case("not in the kernel", Machine(refused=seccomp.NO_IPV6)),
    )),
    Condition("row", "Runs in a row: every one is told ready, and nothing is left", tuple(
        Case(f"row {n}", commands=(JSON,), times=500) for n in (1, 2))),
    Condition("crowd", "Many runs at once: every one is told ready", (Case("50 at once", commands=(JSON,), at_once=50, alone=True),)),
)
NAMES = tuple(it.name for it in CONDITIONS)


def jobs(only, quick):
    """Condition and case, the longest first."""
    chosen = [(it, _quicker(case) if quick else case) for it in CONDITIONS if not only or it.name in only for case in it.cases]
    return sorted(chosen, key=lambda job: -job[1].times * job[1].at_once)


def planned(condition):
    """How many runs there are of it, unless quick."""
    return sum(case.times * case.at_once * len(case.commands) for case in condition.cases)


def _quicker(case):
    return dataclasses.replace(case, times=min(case.times, 10), at_once=min(case.at_once, 8), commands=case.commands[:2])
