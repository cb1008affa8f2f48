"""Sets a fresh Debian or Ubuntu machine up, then shows the demo or runs the gate.

python3 -m aid.setup demo [what `aid demo` understands]
python3 -m aid.setup tests [lint types strings tests browser wheel]

Standard library only: it runs before anything of ours is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess  # nosec B404 # apt-get, pip and the gate, in fixed words
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = str(VENV / "bin" / "python")
PAPER = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0", "fontconfig")
PROOF = ("poppler-utils", "git", "gcc", "libc6-dev")
BROWSERS = ("chromium", "chromium-browser")
PATIENT = ("-o", "DPkg::Lock::Timeout=120")
COMMANDS = {
    "fontconfig": "fc-list",
    "poppler-utils": "pdftotext",
    "git": "git",
    "gcc": "gcc",
}
MAKES_VENVS = "import ensurepip, sys; sys.exit(sys.version_info < (3, 11))"
TAKES_PACKAGES = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
AT_ONCE = 2  # stages, on the two cores of a small machine
STAGES: dict[str, tuple[tuple[str, ...], ...]] = {
    "lint": (
        ("ruff", "check"),
        ("ruff", "format", "--check"),
        ("bandit", "-q", "-c", "pyproject.toml", "-r", "aid"),
    ),
    "types": (("mypy",),),
    "strings": (("aid.i18n.strings", "check"),),
    "tests": (("pytest", "-m", "not browser and not wheel"),),
    "browser": (("pytest", "-m", "browser"),),
    "wheel": (("pytest", "-m", "wheel"),),
}


def main(words: list[str]) -> int:
    """Do what the command line asks; 0 done, 1 something failed, 2 wrong usage."""
    command, rest = (words[0], words[1:]) if words else ("", [])
    if command not in ("demo", "tests") or (command == "tests" and set(rest) - set(STAGES)):
        tell((__doc__ or "").strip())
        return 0 if command in ("-h", "--help") else 2
    if find_spec("tomllib") is None:
        return _stop("Plan Together needs Python 3.11 or newer.")
    if not (ROOT / "pyproject.toml").is_file():
        return _stop("This sets a checkout up; what is installed here needs no setting up.")
    return _demo(rest) if command == "demo" else _tests(rest or list(STAGES))


def tell(sentence: str) -> None:
    """Write one line, at once."""
    sys.stdout.write(sentence + "\n")
    sys.stdout.flush()


def in_words(seconds: float) -> str:
    """Return a span as people say it: 1 second, 2 minutes 5 seconds."""
    minutes, rest = divmod(max(1, round(seconds)), 60)
    parts = ((minutes, "minute"), (rest, "second"))
    return " ".join(f"{n} {unit}{'' if n == 1 else 's'}" for n, unit in parts if n)


def dev_requirements(pyproject: str) -> list[str]:
    """Return what the tests need beside the app, as pyproject's dev group lists it."""
    import tomllib

    return list(tomllib.loads(pyproject)["dependency-groups"]["dev"])


def find_browser(environ: Mapping[str, str] = os.environ) -> str | None:
    """Return a Chromium that answers: the one AID_CHROMIUM names, or the machine's own."""
    named = (environ.get("AID_CHROMIUM"), *BROWSERS, "google-chrome")
    found = (shutil.which(name, path=environ.get("PATH")) for name in named if name)
    return next((path for path in found if path and _answers(path, "--version")), None)


def _demo(rest: list[str]) -> int:
    _add_packages(PAPER)
    if _made_ready("demo"):
        aid = str(VENV / "bin" / "aid")
        os.execv(aid, [aid, "demo", *rest])  # nosec B606 # our own command
    return 1


def _tests(stages: list[str]) -> int:
    _add_packages(PAPER + PROOF)
    if "browser" in stages:
        _add_browser()
    if not _made_ready("tests"):
        return 1
    with ThreadPoolExecutor(AT_ONCE) as hands:
        return _sum_up(list(hands.map(_stage, [one for one in STAGES if one in stages])))


def _stage(stage: str) -> tuple[str, bool, str]:
    """Run one stage of the gate to its end; tell whether it held and its closing line."""
    tell(f"=== {stage}")
    began = time.monotonic()
    results = [_run_module(stage, module) for module in STAGES[stage]]
    closing = next((line for code, line in results if code), results[-1][1])
    held = all(code == 0 for code, _ in results)
    took = in_words(time.monotonic() - began)
    verdict = "held" if held else "failed"
    return stage, held, f"{stage} {verdict} after {took}: {closing.strip(' =')}"


def _run_module(stage: str, module: tuple[str, ...]) -> tuple[int, str]:
    """Run a module of the environment in plain sight; return its code and last line."""
    last = ""
    words = [PYTHON, "-u", "-m", *module]
    with subprocess.Popen(  # nosec B603 # a stage, by its name
        words,
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
    ) as running:
        for line in running.stdout or ():
            tell(f"{stage}: {line.rstrip()}")
            last = line.strip() or last
    return running.returncode, last


def _sum_up(results: list[tuple[str, bool, str]]) -> int:
    tell("\n=== all stages")
    for _, _, sentence in results:
        tell(sentence)
    failed = [stage for stage, held, _ in results if not held]
    if failed:
        return _stop(f"The gate did not hold: {', '.join(failed)}.")
    tell("The gate held.")
    return 0


def _made_ready(purpose: str) -> bool:
    """Make the environment and install into it, unless that was done for this pyproject."""
    wanted = _stamp()
    if _is_ready(purpose, wanted):
        return True
    if not _answers(PYTHON, "-c", TAKES_PACKAGES) and not _make_venv():
        return False
    tell("Installing what pyproject.toml names into .venv. The first time takes minutes.")
    extra = dev_requirements(_pyproject()) if purpose == "tests" else []
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    if not _succeeds([*pip, "-e", str(ROOT), *extra]):
        _stop("pip could not install what is needed (see above). Is this machine on line?")
        return False
    for done in ("demo", purpose):
        (VENV / f"ready-{done}").write_text(wanted)
    return True


def _is_ready(purpose: str, wanted: str) -> bool:
    mark = VENV / f"ready-{purpose}"
    known = mark.is_file() and mark.read_text() == wanted
    return known and _answers(PYTHON, "-I", "-c", "import aid, flask")


def _stamp() -> str:
    """Return what an environment was made for: these dependencies, in this folder."""
    return hashlib.sha256(f"{ROOT}\n{_pyproject()}".encode()).hexdigest()


def _pyproject() -> str:
    return (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def _make_venv() -> bool:
    python = _python_with_venv()
    if python is None:
        _add_packages(("python3-venv",))
        python = _python_with_venv()
    if python is None:
        _stop("No Python 3.11 or newer here can make an environment (python3-venv).")
        return False
    tell("Making .venv in this folder.")
    return _succeeds([python, "-m", "venv", "--clear", str(VENV)])


def _python_with_venv() -> str | None:
    """Return the first Python that can make environments: this one, else the system's."""
    pythons = (sys.executable, "/usr/bin/python3")
    return next((p for p in pythons if p and _answers(p, "-c", MAKES_VENVS)), None)


def _add_packages(packages: tuple[str, ...]) -> None:
    """Install the system packages that are missing; say which cannot be had, and go on."""
    missing = [package for package in packages if not _has(package)]
    if missing and not _apt_install(missing):
        tell(f"Not here and not to be had: {', '.join(missing)}. Going on without.")


def _add_browser() -> None:
    for package in BROWSERS:
        if find_browser() is None:
            _apt_install([package])
    if find_browser() is None:
        tell("No working Chromium here: install one, or name it in AID_CHROMIUM.")


def _has(package: str) -> bool:
    if package in COMMANDS and shutil.which(COMMANDS[package]):
        return True
    if package == "python3-venv" or not shutil.which("dpkg-query"):
        return False
    status = subprocess.run(  # nosec B603 # packages, by their names
        [str(shutil.which("dpkg-query")), "-W", "-f=${db:Status-Status}", package],
        capture_output=True,
        text=True,
        check=False,
    )
    return status.stdout == "installed"


def _apt_install(packages: list[str]) -> bool:
    """Install with apt-get, as root or through sudo; false where that cannot be done."""
    apt, asked = shutil.which("apt-get"), _as_root()
    if apt is None or asked is None:
        return False
    tell(f"Installing with apt-get: {', '.join(packages)}.")
    apt_get = [*asked, "env", "DEBIAN_FRONTEND=noninteractive", apt, "-qq", *PATIENT]
    _succeeds([*apt_get, "update"])
    return _succeeds([*apt_get, "install", "-y", "--no-install-recommends", *packages])


def _as_root() -> list[str] | None:
    if os.geteuid() == 0:
        return []
    sudo = shutil.which("sudo")
    return [sudo] if sudo and sys.stdin.isatty() else [sudo, "-n"] if sudo else None


def _answers(*words: str) -> bool:
    """Whether a command can be run and ends well; what it says is not shown."""
    try:
        done = subprocess.run(  # nosec B603 # a command of ours, with no shell
            words, capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _succeeds(words: list[str]) -> bool:
    """Whether a command ends well; what it says is shown."""
    done = subprocess.run(words, stdin=subprocess.DEVNULL, check=False)  # nosec B603 # as above
    return done.returncode == 0


def _stop(sentence: str) -> int:
    tell(sentence)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
