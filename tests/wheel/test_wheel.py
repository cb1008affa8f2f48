"""The package as a clinic gets it: built, installed by the lock, used far away."""

import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.house.checkout import ROOT, under

pytestmark = pytest.mark.wheel
MOVED = ("templates", "content", "translations")


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment that holds the wheel and nothing of the checkout."""

    folder: Path

    def run(self, program: str, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in an empty folder."""
        here = self.folder / "elsewhere"
        here.mkdir(exist_ok=True)
        alone = {"PATH": "/usr/bin:/bin", "HOME": str(here), "AID_HOME": str(here / "kept")}
        command = [str(self.folder / "venv" / "bin" / program), *words]
        return subprocess.run(
            command, cwd=here, env=alone, capture_output=True, text=True, check=False
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, made from the source package, which is made from the checkout."""
    dist = tmp_path_factory.mktemp("dist")
    _do(sys.executable, "-m", "build", "--no-isolation", "--outdir", str(dist), str(ROOT))
    return next(dist.glob("*.whl"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    folder = tmp_path_factory.mktemp("installed")
    _do(sys.executable, "-m", "venv", str(folder / "venv"))
    python = str(folder / "venv" / "bin" / "python")
    install = (python, "-m", "pip", "install", "-q", "--disable-pip-version-check")
    _do(*install, "--require-hashes", "-r", "aid/docs/requirements.lock")
    _do(*install, "--no-deps", str(wheel))
    return Installed(folder)


@pytest.fixture(scope="module")
def members(wheel: Path) -> set[Path]:
    with zipfile.ZipFile(wheel) as archive:
        return {Path(name) for name in archive.namelist() if name.startswith("aid/")}


def _do(*words: str) -> None:
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("folder", MOVED)
def test_a_folder_of_the_top_level_lies_whole_inside_the_wheel(
    folder: str, members: set[Path]
) -> None:
    inside = {path for path in members if path.is_relative_to(f"aid/{folder}")}
    assert inside == {"aid" / path for path in under(folder)}
    assert inside


def test_the_code_its_pictures_and_its_docs_lie_whole_inside_the_wheel(
    members: set[Path],
) -> None:
    assert {path for path in members if path.parts[1] not in MOVED} == set(under("aid"))


def test_what_is_installed_is_not_the_checkout(installed: Installed) -> None:
    where = installed.run("python", "-c", "import aid; print(aid.__file__)").stdout
    assert Path(where.strip()).is_relative_to(installed.folder / "venv" / "lib")
    assert "site-packages" in where


def test_it_tells_its_commands(installed: Installed) -> None:
    told = installed.run("aid", "--help")
    assert told.returncode == 0, told.stderr
    assert "demo" in told.stdout


def test_it_finds_everything_it_needs_in_order(installed: Installed) -> None:
    checked = installed.run("aid", "check")
    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_it_prints_a_sheet_for_a_made_up_person(installed: Installed) -> None:
    persona = under("content/personas", ".toml")[0].stem
    words = ("--persona", persona, "--language", "es", "-o", "sheet.pdf")
    printed = installed.run("aid", "print", *words)
    assert printed.returncode == 0, printed.stdout + printed.stderr
    sheet = installed.folder / "elsewhere" / "sheet.pdf"
    assert sheet.read_bytes().startswith(b"%PDF-")
