"""Fetching a package with its ordinary client, and taking files out of it. Nothing is installed."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import IO

from press.fonts.catalogue import Package


class ClientError(Exception):
    """A client is not there, or could not fetch the package; the text is what it said."""


def is_available(client: str) -> bool:
    """Tell whether a client (``apt``, ``pip``, ``npm``) is on this machine."""
    match client:
        case "apt":
            return shutil.which("apt-get") is not None and shutil.which("dpkg-deb") is not None
        case "pip":
            return _pip() is not None
        case _:
            return shutil.which(client) is not None


def command(package: Package) -> str:
    """Return the command line by which a person would fetch the package."""
    match package.client:
        case "apt":
            return f"apt-get download {package.name}"
        case "pip":
            return f"python3 -m pip download --no-deps {package.name}=={package.version}"
        case _:
            return f"npm pack {package.name}@{package.version}"


def fetch(package: Package, folder: Path) -> Path:
    """Download a package into an empty folder and return the file.

    Raises:
        ClientError: the client is missing or failed.
    """
    if not is_available(package.client):
        raise ClientError(f"{package.client}: not installed")
    _FETCHERS[package.client](package, folder)
    files = [path for path in folder.iterdir() if path.suffix in (".deb", ".whl", ".tgz")]
    if len(files) != 1:
        raise ClientError(f"{package.name}: {package.client} downloaded {len(files)} files")
    return files[0]


def extract(archive: Path, members: Iterable[str], folder: Path) -> dict[str, Path]:
    """Take files out of a package, and return where each now is. A member that is not there is left out.

    Raises:
        ClientError: the archive is damaged.
    """
    wanted = {PurePosixPath(member): member for member in members}
    found: dict[str, Path] = {}
    try:
        for name, stream in _walk(archive):
            if name in wanted:
                target = folder / name.name
                with target.open("wb") as out:
                    shutil.copyfileobj(stream, out)
                found[wanted[name]] = target
    except (tarfile.TarError, zipfile.BadZipFile, EOFError, OSError) as error:
        raise ClientError(f"{archive.name}: {error}") from error
    return found


def _walk(archive: Path) -> Iterator[tuple[PurePosixPath, IO[bytes]]]:
    match archive.suffix:
        case ".whl":
            with zipfile.ZipFile(archive) as wheel:
                for name in wheel.namelist():
                    with wheel.open(name) as stream:
                        yield PurePosixPath(name), stream
        case ".deb":
            with _deb(archive) as stream, tarfile.open(fileobj=stream, mode="r|") as tar:
                yield from _tar(tar)
        case _:
            with tarfile.open(archive) as tar:
                yield from _tar(tar)


def _tar(tar: tarfile.TarFile) -> Iterator[tuple[PurePosixPath, IO[bytes]]]:
    for member in tar:
        stream = tar.extractfile(member) if member.isfile() else None
        if stream:
            yield PurePosixPath(member.name), stream


@contextmanager
def _deb(archive: Path) -> Iterator[IO[bytes]]:
    """Yield the files of a Debian package as a tar stream."""
    argv = ["dpkg-deb", "--fsys-tarfile", os.fspath(archive)]
    with subprocess.Popen(argv, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            yield process.stdout
        finally:
            process.stdout.close()
    # A stream closed early ends dpkg-deb by SIGPIPE; a damaged package ends it with 2 and a short tar.
    if process.returncode == 2:
        raise ClientError(f"{archive.name}: damaged package")


# -- the clients -------------------------------------------------------------------------------------


def _run(argv: list[str], folder: Path) -> None:
    """Run a client in ``folder``; it must not ask anything, and says what went wrong in English."""
    environment = os.environ | {"LC_ALL": "C", "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        argv, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines() or ["it said nothing"]
        raise ClientError(f"{Path(argv[0]).name}: {said[-1]}")


def _apt(package: Package, folder: Path) -> None:
    """Download with apt; as root on a machine whose package lists are empty or old, fetch those first."""
    name = f"{package.name}={package.version}" if package.version else package.name
    argv = ["apt-get", "--quiet", "--yes", "-o", "APT::Sandbox::User=root", "download", name]
    try:
        _run(argv, folder)
    except ClientError:
        if os.geteuid() != 0:
            raise
        _run(["apt-get", "--quiet", "update"], folder)
        _run(argv, folder)


def _pip_download(package: Package, folder: Path) -> None:
    pip = _pip()
    assert pip is not None
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "--no-deps", "--only-binary=:all:"]
    _run([*pip, "download", *options, "--dest", ".", f"{package.name}=={package.version}"], folder)


def _npm(package: Package, folder: Path) -> None:
    _run(["npm", "pack", "--silent", f"{package.name}@{package.version}"], folder)


def _pip() -> list[str] | None:
    """Return how pip is called here: that of this Python, else whichever is on the path."""
    if importlib.util.find_spec("pip"):
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    return [found] if found else None


_FETCHERS: dict[str, Callable[[Package, Path], None]] = {"apt": _apt, "pip": _pip_download, "npm": _npm}
