"""Start the real web servers with the real configuration of deploy/, on this machine alone."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from conftest import ROOT

SERVERS = ("nginx", "caddy")
PLACES = f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin:/opt/homebrew/bin"
HINT = "see requirements/servers.sh for what to install"
MODULES = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")


def find(name: str) -> str:
    """The path of a server program. Raises with what to install: a missing server is no pass."""
    found = shutil.which(name, path=PLACES)
    if not found:
        raise FileNotFoundError(f"{name} is missing: {HINT}")
    return found


@contextmanager
def running(name: str, target: Path, work: Path) -> Iterator[str]:
    """Run a server on what `plainback publish` put into target; yield its address."""
    port = _free_port()
    command = {"nginx": _nginx, "caddy": _caddy}[name](target, work, port)
    with (work / f"{name}.log").open("w") as log:
        process = subprocess.Popen(
            command, stdout=log, stderr=log, env=_environment(work)
        )
        try:
            _wait(port, process, work / f"{name}.log")
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(timeout=20)


def _nginx(target: Path, work: Path, port: int) -> list[str]:
    site = (ROOT / "deploy/nginx/plainback.conf").read_text(encoding="utf-8")
    site = site.replace("/srv/plainback", str(target)).replace(
        "127.0.0.1:8080", f"127.0.0.1:{port}"
    )
    if not MODULES.exists():
        site = site.replace("    brotli_static on;\n", "")
    load = f"load_module {MODULES};\n" if MODULES.exists() else ""
    folders = "".join(
        f"  {kind}_temp_path {work}/{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    user = "user root;\n" if os.geteuid() == 0 else ""
    (work / "nginx.conf").write_text(
        f"{load}{user}daemon off;\npid {work}/nginx.pid;\nerror_log stderr;\n"
        f"events {{}}\nhttp {{\n  access_log off;\n{folders}{site}}}\n",
        encoding="utf-8",
    )
    return [
        find("nginx"),
        "-p",
        str(work),
        "-c",
        str(work / "nginx.conf"),
        "-e",
        "stderr",
    ]


def _caddy(target: Path, work: Path, port: int) -> list[str]:
    site = (ROOT / "deploy/caddy/Caddyfile").read_text(encoding="utf-8")
    site = site.replace("/srv/plainback", str(target)).replace(
        "127.0.0.1:8081", f"127.0.0.1:{port}"
    )
    (work / "Caddyfile").write_text(site, encoding="utf-8")
    return [
        find("caddy"),
        "run",
        "--config",
        str(work / "Caddyfile"),
        "--adapter",
        "caddyfile",
    ]


def _environment(work: Path) -> dict[str, str]:
    return {
        **os.environ,
        "HOME": str(work),
        "XDG_DATA_HOME": str(work),
        "XDG_CONFIG_HOME": str(work),
    }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def _wait(port: int, process: subprocess.Popen, log: Path) -> None:
    """Wait until the server takes a connection; its log is the message when it does not."""
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError(log.read_text(encoding="utf-8"))
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise RuntimeError(f"the server did not start: {log.read_text(encoding='utf-8')}")


def main() -> int:
    """Say whether both servers are here; for requirements/servers.sh."""
    missing = [name for name in SERVERS if not shutil.which(name, path=PLACES)]
    print(f"missing: {', '.join(missing)}" if missing else "both are here")
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
