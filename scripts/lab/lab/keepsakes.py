"""The reports that scenarios made, kept as fixtures: the unit tests judge them again."""
import gzip
import json
import platform

# The kernel is the machine's own, whatever the lab plays around it.
_KERNEL = "6.1.0-28-amd64"


def keep(results, folder, everything):
    """Writes those that were right, however slow; with `everything`, the folder holds them alone afterwards."""
    folder.mkdir(parents=True, exist_ok=True)
    kept = {file_name(name): report for name, report in results.right.items()}
    if everything:
        for file in folder.glob("*.json.gz"):
            if file.name not in kept:
                file.unlink()
    for name, report in kept.items():
        text = json.dumps(report, ensure_ascii=False, separators=(",", ":")).replace(platform.release(), _KERNEL)
        (folder / name).write_bytes(gzip.compress(text.encode(), mtime=0))


def file_name(scenario):
    return scenario.replace("/", "-") + ".json.gz"
