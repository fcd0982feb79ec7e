"""The service and its timer, under a systemd that is booted for them."""
import json
import os
import shutil

from testbed.commands import run, tried

from .built import CONFIG
from .checks import check


def judge(root):
    """Boots it, lets the service run by hand and the timer be enabled, and looks at what came of it."""
    agent = root / "opt/azcmagent/bin/azcmagent"
    logs = root / "var/opt/azcmagent/log"
    agent.parent.mkdir(parents=True)
    logs.mkdir(parents=True)
    os.chown(logs, 1234, 1234)
    logs.chmod(0o750)
    agent.write_text('#!/bin/sh\n[ "$1" != version ] || echo "azcmagent version 1.64.03436.1070"\n')
    agent.chmod(0o755)
    script = root / "root/script"
    script.write_text(
        "cd /root\n"
        "arc-preflight health --format json >by-hand.json\n"
        "echo --format json >>/etc/arc-preflight/health.conf\n"
        "systemctl start arc-preflight.service\n"
        "systemctl show arc-preflight.service -p Result,ExecMainStatus >result\n"
        # What a service has just said may not be in the journal yet.
        "journalctl --sync\n"
        "journalctl -q -o json -u arc-preflight.service MESSAGE_ID=cc336136f0404ce784ca8a6c8acde892 >entries\n"
        "journalctl -q -o cat -u arc-preflight.service _COMM=java >by-service.json\n"
        # As a systemd that knows no groups of system calls reads it: it skips them.
        "sed 's/@/@unknown-/' /lib/systemd/system/arc-preflight.service >/etc/systemd/system/without-groups.service\n"
        "systemctl daemon-reload\n"
        "systemctl start without-groups.service\n"
        "systemctl show without-groups.service -p ExecMainStatus >result-without-groups\n"
        "journalctl --sync\n"
        "journalctl -q -o cat -u without-groups.service _COMM=java >without-groups.json\n"
        "rm /etc/systemd/system/without-groups.service\n"
        "systemctl enable --now arc-preflight.timer\n"
        "systemctl is-active arc-preflight.timer >timer\n"
        "systemctl poweroff\n"
    )
    unit = root / "etc/systemd/system/script.service"
    unit.write_text("[Unit]\nAfter=multi-user.target\n[Service]\nType=oneshot\nExecStart=/bin/sh /root/script\n")
    wanted = root / "etc/systemd/system/multi-user.target.wants/script.service"
    wanted.symlink_to("../script.service")
    shipped = (root / CONFIG).read_text()
    run("umount", root / "proc")
    told = tried("timeout", "120", "systemd-nspawn", "-q", "--register=no", "--keep-unit", "--private-network", "-D", root.folder, "-b")
    run("mount", "-t", "proc", "proc", root / "proc")

    def read(name):
        file = root / "root" / name
        return file.read_text() if file.exists() else ""

    outcome = dict(line.split("=") for line in read("result").splitlines())
    check("the service's result is the verdict", outcome.get("Result") == "exit-code", told.stdout[-2000:] + str(outcome))
    by_hand, by_service = statuses(read("by-hand.json")), statuses(read("by-service.json"))
    code = json.loads(read("by-hand.json") or "{}").get("exitCode")
    check(f"with the exit status of a run by hand, {code}", outcome.get("ExecMainStatus") == str(code), outcome)
    entry = json.loads((read("entries").splitlines() or ["{}"])[-1])
    told = entry.get("ARC_PREFLIGHT_VERDICT"), entry.get("ARC_PREFLIGHT_EXIT_CODE")
    check("the journal has its verdict and exit status as fields", told == ("not-ready", str(code)), entry)
    seen = {it["cause"] for it in json.loads(read("by-hand.json") or "{}").get("findings", ()) if it["severity"] != "info"}
    causes = entry.get("ARC_PREFLIGHT_CAUSE", [])
    causes = {causes} if isinstance(causes, str) else set(causes)
    check("and each of its causes", seen and causes == seen, (causes, seen))
    differ = {name: (by_hand[name], by_service.get(name)) for name in by_hand if by_hand[name] != by_service.get(name)}
    check(f"its protection hides nothing from {len(by_hand)} checks", by_hand and not differ, differ)
    alone, status = statuses(read("without-groups.json")), read("result-without-groups").strip()
    differ = {name: (by_service[name], alone.get(name)) for name in by_service if by_service[name] != alone.get(name)}
    same = by_service and not differ and status == f"ExecMainStatus={code}"
    check("below systemd 239, which knows no @system-service, it does the same", same, (status, differ))
    check("the timer can be enabled", read("timer").strip() == "active", read("timer"))
    link = root / "etc/systemd/system/timers.target.wants/arc-preflight.timer"
    check("and stays enabled, until the package is removed", link.is_symlink())
    (root / CONFIG).write_text(shipped)
    for path in unit, wanted:
        path.unlink()
    for folder in "opt/azcmagent", "var/opt/azcmagent":
        shutil.rmtree(root / folder)


def statuses(text):
    return {each["id"]: each["status"] for each in json.loads(text)["checks"]} if text else {}
