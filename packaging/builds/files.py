"""Writing files so that every build writes the same ones."""
import os
import subprocess


def place(file, folder, mode=0o644):
    write(folder / file.name, file.read_bytes(), mode)


def write(path, content, mode=0o644):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    path.chmod(mode)


def set_times(folder):
    for path in [folder, *folder.rglob("*")]:
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)


def epoch():
    return int(os.environ["SOURCE_DATE_EPOCH"])


def run(*command, **options):
    subprocess.run(command, check=True, **options)


def output(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()
