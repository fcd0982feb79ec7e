"""What every installed package must do."""
import json

from .built import CONFIG, HOME, version_line
from .checks import check
from .debian import NOBODY
from .server import ENDPOINTS

TRUST = {"SSL_CERT_FILE": "/tmp/roots.pem"}
MINE = "# mine\n--strict\n"


def use(root):
    told = root.run("arc-preflight", "--version")
    check("--version", told.stdout == version_line() and not told.stderr, told)
    check_archive(root, "/" + HOME, "its class archive is in use")
    told = check_run(root, "--only", "endpoint.*")
    check("check as root", told.returncode == 0 and verdict(told) == "partial", told)
    answered = answers(root)
    check(f"check of {ENDPOINTS} endpoints, all of which answer", answered == ENDPOINTS, answered)
    told = check_run(root)
    system = next(each for each in json.loads(told.stdout)["checks"] if each["id"] == "host.system")
    check("system information is read", system["status"] == "pass", system)
    told = check_run(root, user=NOBODY)
    check("check as nobody ends with 18, not elevated", told.returncode == 18 and '"host.not-elevated"' in told.stdout, told)
    config = root / CONFIG
    shipped = config.read_text()
    config.write_text("--list-checks\n--offline\n")
    told = root.run("arc-preflight", "health", "--options", "/" + CONFIG)
    check("the configuration is read", told.returncode == 0 and "host.elevation" in told.stdout, told)
    config.write_text("# one\n--timeot 5s\n")
    told = root.run("arc-preflight", "health", "--options", "/" + CONFIG)
    check("and refused by its line", told.returncode == 101 and "health.conf, line 2: health has no option '--timeot'" in told.stderr, told)
    config.write_text(shipped)


def check_run(root, *options, format="json", variables={}, **more):
    return root.run(
        "arc-preflight", "check", "--endpoints", "/tmp/endpoints.json", "--format", format, *options,
        variables={**TRUST, **variables}, **more,
    )


def answers(root, **more):
    """How many of many endpoints answered. That the hosts file names them is found, and no matter here."""
    told = root.run(
        "arc-preflight", "check", "--endpoints", "/tmp/many.json", "--only", "endpoint.*", "--format", "json",
        "--timeout", "2m", variables=TRUST, **more,
    )
    return told.stdout.count('"status": 200,') or told


def verdict(told):
    return json.loads(told.stdout)["verdict"]


def change_configuration(root, newer):
    """As its owner would, and as the tree of a newer version does."""
    (root / CONFIG).write_text(MINE)
    with (newer / CONFIG).open("a") as theirs:
        theirs.write("# new in this version\n")


def check_upgraded(root):
    kept = (root / CONFIG).read_text()
    check("keeps the changed configuration", kept == MINE, kept)
    check_archive(root, "/" + HOME, "and the class archive in use")


def check_archive(root, home, name):
    part = archived(root, home)
    check(name, part > 0.9, part)


def archived(root, home):
    """Which part of the classes of a check comes from the class archive."""
    log = root / "tmp/classes.log"
    root.run(
        f"{home}/runtime/bin/java", f"-XX:SharedArchiveFile={home}/app/arc-preflight.jsa", f"@{home}/app/java-options",
        "-Xlog:class+load:file=/tmp/classes.log", "-jar", f"{home}/app/arc-preflight.jar",
        "check", "--endpoints", "/tmp/endpoints.json", "--only", "endpoint.*",
        variables=TRUST,
    )
    classes = [line for line in log.read_text().splitlines() if "source:" in line]
    log.unlink()
    return sum("shared objects file" in line for line in classes) / len(classes)
