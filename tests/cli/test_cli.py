"""The commands: what they print and the status they end with."""

import re
import socket
import subprocess
import sys
import time
import urllib.request

import pytest

from builders import PRODUCT, a_project, a_record


def kriya(*arguments, root=None):
    place = ["--root", str(root)] if root else []
    return subprocess.run(
        [sys.executable, "-m", "kriya", *arguments, *place], capture_output=True, text=True, check=False
    )


def test_help_teaches_every_command():
    done = kriya("--help")
    assert done.returncode == 0
    assert all(command in done.stdout for command in ("check", "build", "serve"))


def test_a_sound_catalogue_ends_with_0(tmp_path):
    a_project(tmp_path)
    done = kriya("check", root=tmp_path)
    assert done.returncode == 0
    assert "2 records checked: 0 errors, 0 warnings." in done.stdout
    assert "2 catatan diperiksa" in done.stdout


def test_a_mistake_ends_with_1_and_is_said_in_both_languages_or_one(tmp_path):
    a_project(tmp_path, ppu__sepan__tas=PRODUCT.replace("XY7ZW", "XY7ZX").replace("anyaman", "anyamann"))
    both = kriya("check", root=tmp_path)
    assert both.returncode == 1
    assert "products/ppu/sepan/tas.yml:3:1" in both.stdout
    assert "maksud Anda 'anyaman'?" in both.stdout
    assert "did you mean 'anyaman'?" in both.stdout
    assert "did you mean" not in kriya("check", "--lang", "id", root=tmp_path).stdout


def test_a_path_narrows_what_is_shown(tmp_path):
    a_project(tmp_path, ppu__sepan__tas="name: [", ppu__sepan__topi="name: [")
    done = kriya("check", str(tmp_path / "products/ppu/sepan/tas.yml"), root=tmp_path)
    assert "tas.yml" in done.stdout
    assert "topi.yml" not in done.stdout


@pytest.mark.parametrize("arguments", [["check", "--lang", "jv"], ["chek"], ["check", "/tidak/ada"]])
def test_wrong_use_ends_with_2(tmp_path, arguments):
    a_project(tmp_path)
    assert kriya(*arguments, root=tmp_path if arguments[0] == "check" else None).returncode == 2


def test_a_folder_that_is_no_project_is_said_so(tmp_path):
    done = kriya("build", root=tmp_path)
    assert done.returncode == 1
    assert "There is no mkdocs.yml" in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_in_a_record_can_steer_a_terminal_or_forge_an_annotation(tmp_path):
    a_project(tmp_path, ppu__sepan__tas='"\\e[31mX\\n::error file=x::y": 1\nname: "a\\x01b"\n')
    for form in ("text", "github"):
        done = kriya("check", "--format", form, root=tmp_path)
        assert "\x1b" not in done.stdout
        assert not [line for line in done.stdout.splitlines() if line.startswith("::error file=x")]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [("SOURCE_DATE_EPOCH", "abc", "must be a number of seconds"), ("SITE_URL", "kriya", "must be an address")],
)
def test_a_wrong_setting_is_said_so(tmp_path, monkeypatch, name, value, said):
    a_project(tmp_path)
    monkeypatch.setenv(name, value)
    done = kriya("check", root=tmp_path)
    assert done.returncode == 1
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_taken_port_is_said_before_anything_is_built(tmp_path):
    a_project(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = kriya("serve", "--port", str(taken.getsockname()[1]), root=tmp_path)
    assert done.returncode == 1
    assert "cannot be used" in done.stderr
    assert not (tmp_path / "build").exists()


@pytest.mark.site
def test_a_build_says_what_it_made_and_where(tmp_path):
    a_project(tmp_path)
    done = kriya("build", "--lang", "en", root=tmp_path)
    assert done.returncode == 0, done.stderr
    assert re.search(
        r"Done: \d+ pages \(\d+ id \+ \d+ en\), 1 product, 1 maker, 0 errors, 0 warnings, [\d.]+ s", done.stdout
    )
    assert "MkDocs 2" not in done.stdout + done.stderr


@pytest.mark.site
def test_two_builds_do_not_meet(tmp_path):
    from filelock import FileLock

    settings = a_project(tmp_path)
    settings.build.mkdir()
    with FileLock(settings.build / "lock"):
        done = kriya("build", root=tmp_path)
    assert done.returncode == 1
    assert "Another build is running" in done.stderr


@pytest.mark.site
def test_serve_shows_a_change(tmp_path):
    a_project(tmp_path)
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "kriya", "serve", "--port", str(port), "--root", str(tmp_path)],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    try:
        page = f"http://127.0.0.1:{port}/produk/sepan/anjat/"
        assert "livereload" in wait_for(page, "Anjat rotan")
        a_record(tmp_path, "ppu/sepan/anjat", "name: [")
        a_record(tmp_path, "ppu/sepan/anjat", PRODUCT.replace("Anjat rotan", "Anjat besar"))
        wait_for(page, "Anjat besar")
        wait_for(f"http://127.0.0.1:{port}/en/produk/sepan/anjat/", "Rattan back basket")
        wait_for(f"http://127.0.0.1:{port}/produk/", "Anjat besar")  # what everything is built for after the page
        assert not (tmp_path / "site").exists()  # which may be published
    finally:
        process.terminate()
        process.wait(timeout=10)


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(address, text, seconds=60):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=5) as answer:
                body = answer.read().decode()
                if text in body:
                    return body
        except OSError:
            pass
        time.sleep(0.2)
    pytest.fail(f"{address} never showed {text!r}")


def test_annotations_keep_to_the_language_asked_for(tmp_path):
    a_project(tmp_path, ppu__sepan__tas=PRODUCT.replace("XY7ZW", "XY7ZX").replace("anyaman", "anyamann"))
    done = kriya("check", "--format", "github", "--lang", "id", root=tmp_path)
    assert "maksud Anda" in done.stdout
    assert "did you mean" not in done.stdout


@pytest.mark.parametrize("arguments", [["check", "--format", "json"], ["report"]])
def test_a_pipe_of_few_letters_gets_escapes_and_no_traceback(tmp_path, monkeypatch, arguments):
    a_project(tmp_path)
    if arguments[0] == "check":
        (tmp_path / "products" / "ppu" / "sepan" / "\udcff.yaml").write_text("")
    monkeypatch.setenv("PYTHONIOENCODING", "cp1252:strict")
    assert "UnicodeEncodeError" not in kriya(*arguments, root=tmp_path).stderr


def test_a_report_shows_when_a_record_was_confirmed(tmp_path):
    a_project(tmp_path, ppu__sepan__anjat=PRODUCT + "confirmed: 2026-05-01\n")
    assert "  2026-05-01  products/ppu/sepan/anjat.yml" in kriya("report", "--lang", "en", root=tmp_path).stdout
