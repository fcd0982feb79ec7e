"""The client host: an overlay of this machine's own root file system with systemd as its first process."""
import os
import pathlib
import shutil
import subprocess

from testbed import namespaces
from testbed.commands import comes_true, run

from . import network

HOST_NAME = "srv-db-07"
PATH = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
_PLACE = pathlib.Path("/run/client")
# What would reach beyond the lab (kernel settings, mounts, timers) or is of no use in it.
_MASKED = """
systemd-sysctl.service systemd-binfmt.service systemd-modules-load.service systemd-remount-fs.service
systemd-random-seed.service systemd-timesyncd.service systemd-tmpfiles-setup-dev.service
systemd-update-utmp.service systemd-sysusers.service systemd-journal-flush.service
systemd-udevd.service systemd-udev-trigger.service systemd-udevd-kernel.socket
systemd-udevd-control.socket proc-sys-fs-binfmt_misc.automount proc-sys-fs-binfmt_misc.mount
sys-kernel-debug.mount sys-kernel-tracing.mount sys-kernel-config.mount sys-fs-fuse-connections.mount
dev-hugepages.mount dev-mqueue.mount apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer
e2scrub_all.timer logrotate.timer man-db.timer fstrim.timer
""".split()
_TARGET = """[Unit]
Description=What the lab's client starts
Requires=basic.target dbus.socket
After=basic.target dbus.socket
AllowIsolate=yes
"""
_INIT = """
set -e
root=$1
hostname "$2"
mount -t proc proc "$root/proc"
mount -t sysfs sysfs "$root/sys"
mount -t tmpfs -o mode=755 tmpfs "$root/run"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
for device in null zero full random urandom tty; do
  : >"$root/dev/$device"
  mount --bind "/dev/$device" "$root/dev/$device"
done
ln -s /proc/self/fd "$root/dev/fd"
mkdir "$root/dev/shm" "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
mount -t devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
ln -s pts/ptmx "$root/dev/ptmx"
mkdir -p "$root/mnt/old"
cd "$root"
pivot_root . mnt/old
umount -l /mnt/old
export container=lab
exec /lib/systemd/systemd --unit=lab.target --log-target=null
"""


class Client:
    """Files of the client are written from outside, through its own root."""

    def __init__(self, shown):
        """`shown`: folders of this machine that the client sees, read-only, at the same place."""
        self._shown = shown
        self._process = None
        self.leader = None
        self._saved = {}

    def boot(self, files):
        """Starts it with these files in place: path → text or bytes. Takes half a second."""
        root = self._make_root(files)
        self._process = subprocess.Popen(
            namespaces.command(
                network.CLIENT,
                *("unshare", "--mount", "--uts", "--ipc", "--cgroup", "--pid", "--fork", "--kill-child=KILL"),
                *("sh", "-c", _INIT, "sh", str(root), HOST_NAME),
            ),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )
        if not comes_true(self._is_up, 20):
            jobs = self.run(["systemctl", "list-jobs"], check=False).stdout
            raise RuntimeError(f"the client host was not up in 20 s: {jobs}")

    def _make_root(self, files):
        _PLACE.mkdir(parents=True, exist_ok=True)
        run("mount", "-t", "tmpfs", "client", _PLACE)
        upper, work, root = (_PLACE / it for it in ("upper", "work", "root"))
        for it in (upper, work, root):
            it.mkdir()
        run("mount", "-t", "overlay", "-o", f"lowerdir=/,upperdir={upper},workdir={work}", "client", root)
        # Before what is shown, which may be there.
        run("mount", "-t", "tmpfs", "-o", "mode=1777", "tmpfs", root / "tmp")
        for folder in self._shown:
            (root / folder.lstrip("/")).mkdir(parents=True, exist_ok=True)
            run("mount", "--bind", "-o", "ro", folder, str(root) + folder)
        units = root / "etc/systemd/system"
        shutil.rmtree(units, ignore_errors=True)
        units.mkdir(parents=True)
        for unit in _MASKED:
            (units / unit).symlink_to("/dev/null")
        (units / "lab.target").write_text(_TARGET)
        for path, content in {
            "/etc/hostname": HOST_NAME + "\n",
            "/etc/fstab": "",
            "/etc/environment": "",
            **files,
        }.items():
            _write(root, path, content)
        return root

    def _is_up(self):
        if self._process.poll() is not None:
            raise RuntimeError("the client host did not start: " + self._process.stderr.read().decode())
        children = namespaces.children(self._process.pid)
        if not children:
            return False
        self.leader = children[0]
        state = self.run(["systemctl", "is-system-running"], check=False).stdout.strip()
        return state in ("running", "degraded")

    def command(self, words, environment=None, user=None):
        """The command line that runs these words on the client, with nothing of our own environment."""
        base = {
            "PATH": PATH,
            "HOME": "/root",
            "LANG": "C.UTF-8",
        }
        variables = [f"{name}={value}" for name, value in {**base, **(environment or {})}.items()]
        nothing_more = ["--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs"]
        as_user = ["setpriv", f"--reuid={user}", f"--regid={user}", *nothing_more] if user else []
        return ["nsenter", "-t", str(self.leader), "-a", "--", *as_user, "env", "-i", *variables, *words]

    def run(self, words, check=True, **options):
        result = subprocess.run(
            self.command(words), text=True, capture_output=True, stdin=subprocess.DEVNULL, **options
        )
        if check and result.returncode != 0:
            raise RuntimeError(f"client: {' '.join(words)}: {result.stderr.strip() or result.stdout.strip()}")
        return result

    @property
    def root(self):
        return pathlib.Path(f"/proc/{self.leader}/root")

    def write(self, path, content):
        """Writes or, with None, removes a file; undo() brings back what was there."""
        file = self.root / path.lstrip("/")
        if path not in self._saved:
            self._saved[path] = content_of(file)
        _write(self.root, path, content)

    def undo(self):
        for path, content in reversed(self._saved.items()):
            _write(self.root, path, content)
        self._saved.clear()


def content_of(file):
    if file.is_symlink():
        return pathlib.PurePath(os.readlink(file))
    return file.read_bytes() if file.is_file() else None


def _write(root, path, content):
    file = root
    for part in pathlib.PurePath(path.lstrip("/")).parent.parts:
        file /= part
        if file.is_symlink():
            raise ValueError(f"{path} leads through the link {part}, which could lead out of the client")
    file.mkdir(parents=True, exist_ok=True)
    file /= pathlib.PurePath(path).name
    if file.is_symlink() or file.exists():
        file.unlink()
    if isinstance(content, pathlib.PurePath):
        file.symlink_to(content)
    elif content is not None:
        file.write_bytes(content.encode() if isinstance(content, str) else content)
