"""The set-up: what it does on a fresh machine, what it leaves alone on a second run, and where it stops."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import pytest

from press.tools import Packages, ToolProbe, pdfbox, verapdf
from scripts.setup import __main__ as setup
from scripts.setup import commands, packages, renderers, system, validators
from scripts.setup.errors import MISSING_TOOL, SetupError
from scripts.setup.packages import PythonEnvironment
from scripts.setup.stamp import Stamp

ROOT = Path(__file__).parents[1]
PANGO = Packages(apt="libpango-1.0-0", dnf="pango", brew="pango")


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A checkout with what the set-up reads, in a folder that is awkward to name."""
    root = tmp_path / "it's 刊物"
    for name in ("scripts/setup", "press/tools"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("scripts/setup.sh", "scripts/__init__.py", "press/__init__.py", "press/language.py"):
        shutil.copy(ROOT / name, root / name)
    shutil.copytree(ROOT / "requirements", root / "requirements")
    return root


@dataclass
class Machine:
    """A machine whose programs only write down that they were called."""

    folder: Path
    called: Path = field(init=False)

    def __post_init__(self) -> None:
        self.folder.mkdir()
        self.called = self.folder / "called"
        self.called.touch()

    def add(self, name: str, body: str = "exit 1") -> None:
        """Put a program on the PATH, or at a path."""
        program = self.folder / name
        program.parent.mkdir(parents=True, exist_ok=True)
        program.write_text(
            f'#!/bin/sh\necho "{program.name} $*" >> "{self.called}"\n{body}\n', encoding="utf-8"
        )
        program.chmod(0o755)

    def set_up(self, checkout: Path, profile: str, **environment: str) -> subprocess.CompletedProcess[str]:
        """Run the set-up there, with nothing of this process's environment but the language."""
        variables = {"PATH": f"{self.folder}:/usr/bin:/bin", "PRESS_LANG": "zh", **environment}
        return subprocess.run(
            ["sh", checkout / "scripts" / "setup.sh", profile],
            env=variables,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    made = Machine(tmp_path / "machine")
    for name in ("apt-get", "pip", "pip3", "sudo", "curl", *renderers.RENDERERS):
        made.add(name)
    return made


def _finished(machine: Machine, checkout: Path, profile: str) -> None:
    machine.add(str(checkout / ".venv" / "bin" / "python"), "exit 0")
    Stamp(checkout).write(profile)


# -- the second run ----------------------------------------------------------------------------------


@pytest.mark.parametrize(("done", "asked"), [("runtime", "run"), ("dev", "test"), ("dev", "run")])
def test_a_second_run_only_looks(machine: Machine, checkout: Path, done: str, asked: str) -> None:
    _finished(machine, checkout, done)
    run = machine.set_up(checkout, asked, PYTHON=sys.executable)
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert machine.called.read_text(encoding="utf-8").splitlines() == [
        "python -I -c import press",
        "python -m scripts.setup.typefaces",
    ]


def test_the_settings_of_another_project_do_not_leak_in(
    machine: Machine, checkout: Path, tmp_path: Path
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('the wrong json')\n", encoding="utf-8")
    _finished(machine, checkout, "runtime")
    foreign = {"PYTHONPATH": str(tmp_path), "VIRTUAL_ENV": str(tmp_path), "PYTHONSAFEPATH": "1"}
    assert machine.set_up(checkout, "run", PYTHON=sys.executable, **foreign).returncode == 0


def test_fonts_that_cannot_be_had_fail_the_set_up(machine: Machine, checkout: Path) -> None:
    _finished(machine, checkout, "runtime")
    machine.add(str(checkout / ".venv" / "bin" / "python"), 'case "$*" in *typefaces) exit 5;; esac')
    assert machine.set_up(checkout, "run", PYTHON=sys.executable).returncode == MISSING_TOOL


# -- no Python ---------------------------------------------------------------------------------------


@pytest.fixture
def old(tmp_path: Path) -> Machine:
    """A machine with Python 3.10 and little else."""
    made = Machine(tmp_path / "old")
    made.add("python3", 'case "$*" in *platform*) echo 3.10.12;; *) exit 1;; esac')
    made.add("apt-get")
    for name in ("dirname", "id", "sh"):
        (made.folder / name).symlink_to(shutil.which(name) or name)
    return made


@pytest.mark.parametrize(
    ("release", "said"),
    [
        (
            "ID=ubuntu\nVERSION_ID=22.04",
            "apt-get update && SUDOapt-get install -y python3.11 python3.11-venv",
        ),
        ("ID=debian\nVERSION_ID=12", "apt-get update && SUDOapt-get install -y python3 python3-venv"),
        ("ID=debian\nVERSION_ID=11", "https://www.python.org/downloads/"),
    ],
)
def test_too_old_a_python(old: Machine, checkout: Path, tmp_path: Path, release: str, said: str) -> None:
    (tmp_path / "os-release").write_text(release + "\n", encoding="utf-8")
    run = old.set_up(checkout, "run", PATH=str(old.folder), PRESS_OS_RELEASE=str(tmp_path / "os-release"))
    sudo = "" if os.geteuid() == 0 else "sudo "
    assert run.returncode == 9
    assert "press 要用 Python 3.11 到 3.14，这台机器上只有 3.10.12。" in run.stderr
    assert said.replace("SUDO", sudo) in run.stderr


def test_no_python_at_all_in_english(old: Machine, checkout: Path) -> None:
    (old.folder / "python3").unlink()
    run = old.set_up(checkout, "run", PATH=str(old.folder), PRESS_LANG="en")
    assert run.returncode == 9
    assert "this machine has none." in run.stderr


# -- system packages ---------------------------------------------------------------------------------


@dataclass
class Apt:
    """A system without Pango, whose apt-get installs it or fails."""

    lists: bool = True
    outcomes: list[bool] = field(default_factory=lambda: [True])
    calls: list[str] = field(default_factory=list)
    has_pango: bool = False
    dispensable: bool = False

    def probe(self) -> ToolProbe:
        found = "1.50" if self.has_pango else None
        return ToolProbe(name="Pango", purpose="", found=found, packages=PANGO, serves_unfit=self.dispensable)

    def forget(self) -> None:
        self.calls.append("forget")

    def run(self, command: Sequence[str], **_: object) -> bool:
        action = next(word for word in command if word in ("install", "update"))
        self.calls.append(action)
        outcome = self.outcomes.pop(0)
        self.has_pango = self.has_pango or (action == "install" and outcome)
        return outcome


@pytest.fixture
def apt(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Apt]:
    made = Apt()
    (tmp_path / "lists").mkdir()
    (tmp_path / "lists" / "deb_main_Packages").touch()
    monkeypatch.setattr(system, "LIBRARIES", (SimpleNamespace(probe=made.probe),))
    monkeypatch.setattr(system, "_LISTS", tmp_path / "lists")
    monkeypatch.setattr(system, "run_quietly", made.run)
    monkeypatch.setattr("press.tools.managers.apt_names", lambda: frozenset())
    monkeypatch.setattr(system, "apt_names", SimpleNamespace(cache_clear=made.forget))
    monkeypatch.setattr(shutil, "which", lambda name: name if name == "apt-get" else None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    yield made
    assert made.outcomes == []


def test_root_on_debian_installs_what_is_missing(apt: Apt) -> None:
    system.ensure_system(with_venv=False)
    assert apt.calls == ["install"]


def test_empty_package_lists_are_fetched_first(apt: Apt, tmp_path: Path) -> None:
    (tmp_path / "lists" / "deb_main_Packages").unlink()
    apt.outcomes = [True, True]
    system.ensure_system(with_venv=False)
    assert apt.calls == ["update", "forget", "install"]


def test_package_lists_older_than_the_mirror_are_renewed(apt: Apt) -> None:
    apt.outcomes = [False, True, True]
    system.ensure_system(with_venv=False)
    assert apt.calls == ["install", "update", "forget", "install"]


def test_an_apt_that_fails_stops_with_the_line(apt: Apt) -> None:
    apt.outcomes = [False, False]
    with pytest.raises(SetupError, match=r"\n    apt-get update && apt-get install -y libpango-1\.0-0\n"):
        system.ensure_system(with_venv=False)


@pytest.mark.parametrize(
    ("manager", "line"),
    [
        ("apt-get", "sudo apt-get update && sudo apt-get install -y libpango-1.0-0"),
        ("dnf", "sudo dnf install -y pango"),
        ("brew", "brew install pango"),
    ],
)
def test_without_root_it_stops_at_once_with_the_line(
    apt: Apt, monkeypatch: pytest.MonkeyPatch, manager: str, line: str
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr(shutil, "which", lambda name: name if name == manager else None)
    apt.outcomes = []
    with pytest.raises(SetupError) as stopped:
        system.ensure_system(with_venv=False)
    assert apt.calls == []
    assert (
        str(stopped.value) == f"还缺这些系统软件：Pango。\n请先运行下面这一行，再重来一次：\n\n    {line}\n"
    )


def test_one_line_brings_the_venv_of_debian_too(apt: Apt, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    apt.outcomes = []
    venv = f"python3.{sys.version_info[1]}-venv"
    with pytest.raises(
        SetupError, match=f"sudo apt-get update && sudo apt-get install -y libpango-1.0-0 {venv}"
    ):
        system.ensure_system(with_venv=True)


@pytest.mark.parametrize(("known", "insists"), [({"x", "libpango-1.0-0"}, True), ({"x"}, False)])
def test_a_library_that_the_release_does_not_have_is_done_without(
    apt: Apt, monkeypatch: pytest.MonkeyPatch, known: set[str], insists: bool
) -> None:
    monkeypatch.setattr("press.tools.managers.apt_names", lambda: frozenset(known))
    apt.dispensable, apt.outcomes = True, []
    assert bool(system.missing_tools(with_venv=False)) == insists


def test_nothing_missing_asks_nobody(apt: Apt) -> None:
    apt.has_pango, apt.outcomes = True, []
    system.ensure_system(with_venv=False)
    assert apt.calls == []


# -- programs that only the tests want ---------------------------------------------------------------


@pytest.fixture
def programs(apt: Apt, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    """The programs found on the PATH; apt-get brings the others when it succeeds."""
    found = {"apt-get", "pdftoppm"}

    def run(command: Sequence[str], **_: object) -> bool:
        succeeded = apt.run(command)
        found.update(renderers.RENDERERS if succeeded and "install" in command else ())
        return succeeded

    monkeypatch.setattr(system, "run_quietly", run)
    monkeypatch.setattr(shutil, "which", lambda name: name if name in found else None)
    return found


def test_renderers_are_installed_for_the_tests(
    apt: Apt, programs: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    renderers.ensure_renderers()
    assert apt.calls == ["install"]
    assert capsys.readouterr().err == "· 安装只有测试才用的程序：mutool、gs\n"


def test_renderers_that_apt_does_not_have_stop_nothing(
    apt: Apt, programs: set[str], capsys: pytest.CaptureFixture[str]
) -> None:
    apt.outcomes = [False, False]
    renderers.ensure_renderers()
    assert "没有 mutool、gs，用到的测试会跳过" in capsys.readouterr().err


def test_without_root_one_line_says_how_to_get_the_renderers(
    apt: Apt, programs: set[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    apt.outcomes = []
    renderers.ensure_renderers()
    line = "sudo apt-get update && sudo apt-get install -y mupdf-tools ghostscript"
    assert capsys.readouterr().err == f"· 没有 mutool、gs，用到的测试会跳过；要装就运行：{line}\n"


def test_only_the_tests_ask_for_renderers(monkeypatch: pytest.MonkeyPatch, checkout: Path) -> None:
    asked: list[str] = []
    monkeypatch.setattr(setup, "ensure_system", lambda **_: None)
    monkeypatch.setattr(setup, "ensure_renderers", lambda: asked.append("renderers"))
    monkeypatch.setattr(setup, "run", lambda command: True)
    monkeypatch.setattr(PythonEnvironment, "is_ready", lambda self, profile: True)
    assert setup.set_up(checkout, "runtime") == 0
    assert asked == []
    assert setup.set_up(checkout, "dev") == 0
    assert asked == ["renderers"]


# -- the virtual environment -------------------------------------------------------------------------


@pytest.fixture
def environment(checkout: Path) -> PythonEnvironment:
    """A real environment without pip, so that making it takes no time."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", checkout / ".venv"], check=True)
    return PythonEnvironment(checkout)


def test_the_stamp_knows_the_lock_the_place_and_the_profile(checkout: Path, tmp_path: Path) -> None:
    (checkout / ".venv").mkdir()
    stamp = Stamp(checkout)
    assert not stamp.holds("runtime")
    stamp.write("runtime")
    assert stamp.holds("runtime")
    assert not stamp.holds("dev")
    moved = checkout.rename(tmp_path / "moved")
    assert not Stamp(moved).holds("runtime")
    Stamp(moved).write("dev")
    assert Stamp(moved).holds("runtime")
    with (moved / "requirements" / "runtime.txt").open("a", encoding="utf-8") as lock:
        lock.write("# newer\n")
    assert not Stamp(moved).holds("runtime")


def test_a_damaged_stamp_holds_nothing(checkout: Path) -> None:
    (checkout / ".venv").mkdir()
    for words in ("{", "[]", '{"runtime": 1}'):
        (checkout / ".venv" / "press-stamp.json").write_text(words, encoding="utf-8")
        assert not Stamp(checkout).holds("runtime")


def test_packages_that_cannot_be_installed_leave_it_unfinished(
    environment: PythonEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(environment, "is_reusable", lambda: True)
    monkeypatch.setattr(packages, "run", lambda command: False)
    with pytest.raises(SetupError, match="没有装全"):
        environment.ensure("runtime")
    assert not PythonEnvironment(environment.root).is_reusable()
    assert not environment.is_ready("runtime")


def test_what_was_left_unfinished_is_made_anew(
    environment: PythonEnvironment, monkeypatch: pytest.MonkeyPatch
) -> None:
    (environment.folder / "press-unfinished").touch()
    (environment.folder / "half").touch()
    calls: list[list[str]] = []

    def run(command: Sequence[str | Path]) -> bool:
        calls.append([str(word) for word in command])
        return "pip" in calls[-1] or commands.run([*command, "--without-pip"])

    monkeypatch.setattr(packages, "run", run)
    environment.ensure("runtime")
    assert not (environment.folder / "half").exists()
    assert environment.is_ready("runtime")
    (pip,) = [call for call in calls if "pip" in call]
    assert "--require-hashes" in pip
    assert pip[-1] == str(environment.root / "requirements" / "runtime.txt")


def test_the_command_runs_the_checkout_from_anywhere(
    environment: PythonEnvironment, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(environment, "is_reusable", lambda: True)
    monkeypatch.setattr(packages, "run", lambda command: True)
    environment.ensure("runtime")
    start = environment.root / "press" / "__main__.py"
    start.write_text(
        "import sys\ndef main():\n    print(sys.argv[1:], __file__)\n    return 3\n", encoding="utf-8"
    )
    (tmp_path / "elsewhere").symlink_to(environment.command)
    done = subprocess.run(
        [tmp_path / "elsewhere", "build", "第 21 期"], cwd="/", capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (3, "")
    assert done.stdout == f"['build', '第 21 期'] {start}\n"


def test_pip_is_kept_from_other_environments(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX"):
        monkeypatch.setenv(name, "/elsewhere")
    monkeypatch.setenv("PIP_INDEX_URL", "kept")
    passed = commands.environment()
    assert not passed.keys() & {"PYTHONPATH", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX"}
    assert (passed["PIP_INDEX_URL"], passed["PIP_USER"]) == ("kept", "0")


# -- how it ends -------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [[], ["all"], ["run", "test"]])
def test_wrong_words(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert setup.main(words) == 2
    assert "usage" in capsys.readouterr().err


def test_interrupted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def interrupt(root: Path, profile: str) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(setup, "set_up", interrupt)
    assert setup.main(["run"]) == 130
    assert "已中断" in capsys.readouterr().err


# -- the commands around it --------------------------------------------------------------------------


def test_the_check_runs_everything_and_fails_when_anything_does(checkout: Path, tmp_path: Path) -> None:
    machine = Machine(tmp_path / "machine")
    shutil.copy(ROOT / "scripts" / "check", checkout / "scripts" / "check")
    for name in ("ruff", "mypy", "lint-imports", "python"):
        machine.add(str(checkout / ".venv" / "bin" / name), "exit 0")
    command = ["sh", str(checkout / "scripts" / "check")]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    for name in ("ruff", "mypy", "lint-imports", "python"):
        machine.called.write_text("", encoding="utf-8")
        machine.add(str(checkout / ".venv" / "bin" / name), "exit 1")
        assert subprocess.run(command, capture_output=True, check=False).returncode == 1
        called = machine.called.read_text(encoding="utf-8").splitlines()
        assert [line.split()[0] for line in called] == ["ruff", "ruff", "mypy", "lint-imports", "python"]
        machine.add(str(checkout / ".venv" / "bin" / name), "exit 0")


def test_continuous_integration_runs_make_test_and_nothing_else() -> None:
    words = (ROOT / ".ci" / "run").read_text(encoding="utf-8").split()
    assert words[-3:] == ["exec", "make", "test"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


@pytest.fixture
def fetched(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A machine without validators; what is asked of it is written down, and nothing is brought."""
    asked: list[str] = []
    monkeypatch.setattr(pdfbox, "command", lambda: None)
    monkeypatch.setattr(verapdf, "command", lambda: None)
    monkeypatch.setattr(verapdf, "is_whole", lambda _: False)
    monkeypatch.setattr(validators, "may_install", lambda: True)
    monkeypatch.setattr(validators, "apt_install", lambda packages: asked.append(packages[0].apt.split()[0]))
    monkeypatch.setattr(validators, "run_quietly", lambda command: asked.append(Path(command[0]).name))
    return asked


def test_validators_are_fetched_in_continuous_integration_only(
    fetched: list[str], monkeypatch: pytest.MonkeyPatch, machine: Machine, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", str(machine.folder))
    monkeypatch.delenv("CI", raising=False)
    validators.ensure_validators()
    assert fetched == []
    monkeypatch.setenv("CI", "true")
    validators.ensure_validators()
    assert fetched == ["default-jre-headless", "maven"]
    machine.add("mvn")
    validators.ensure_validators()
    assert fetched[2:] == ["default-jre-headless", "mvn"]
    assert capsys.readouterr().err.count("没有取到 veraPDF") == 2


def test_validators_that_are_there_are_left_alone(
    fetched: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CI", "true")
    monkeypatch.setattr(pdfbox, "command", lambda: ["java"])
    monkeypatch.setattr(verapdf, "command", lambda: ["java"])
    validators.ensure_validators()
    assert fetched == []
