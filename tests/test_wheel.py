"""The wheel that people install is whole: the program, the face with its types, the catalogue and the templates.

It is built without the network and unpacked into a folder of its own, which stands before this environment: what it
depends on comes from here, and of the product itself nothing does. ``make wheel`` installs into an empty environment.
"""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

PROGRAM = """
import mikiwame as mw
day = mw.load("medical-office").on("2026-11-22")
fee = day["medical-clerk"].facts.exam_fee
print(mw.__file__, fee.low, fee.source, len(day.compare("general").ranking) > 5, mw.read("exam_fee", "8,800円")["kind"])
"""


@pytest.fixture(scope="module", name="wheel")
def build_wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "wheel", "--quiet", "--no-deps"]
    subprocess.run([*command, "--no-build-isolation", "--no-index", "-w", str(folder), str(ROOT)], check=True)
    [built] = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module", name="installed")
def unpack_wheel(wheel: Path) -> Path:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(wheel.parent / "installed")
    return wheel.parent / "installed"


def run_installed(installed: Path, *arguments: str) -> str:
    environment = os.environ | {"PYTHONPATH": str(installed), "PYTHONUTF8": "1"}
    command = [sys.executable, *arguments]
    done = subprocess.run(command, cwd=installed.parent, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_type_checker_finds_the_types(installed: Path) -> None:
    assert (installed / "mikiwame" / "py.typed").exists()


def test_the_face_answers_from_the_wheel_alone(installed: Path) -> None:
    home = installed / "mikiwame" / "__init__.py"

    assert run_installed(installed, "-c", PROGRAM).split() == [str(home), "8800.0", "article-2025", "True", "money"]


def test_the_wheel_brings_the_tables_of_reports(installed: Path, tmp_path: Path) -> None:
    opened = f"open_reports('sqlite:///{tmp_path}/reports.db')"
    program = f"from mikiwame.reports import open_reports; print({opened}.count_open())"

    assert run_installed(installed, "-c", program).strip() == "0"


def test_the_program_of_the_wheel_starts(installed: Path) -> None:
    [version] = [one.name.split("-")[1] for one in installed.glob("mikiwame-*.dist-info")]

    assert run_installed(installed, "-m", "mikiwame", "--version").strip() == version.removesuffix(".dist")
