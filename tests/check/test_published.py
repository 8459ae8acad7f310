"""A published code leads somewhere for ever: what the list of codes may say, and what its history remembers."""

import subprocess
from dataclasses import replace

import pytest

from builders import EVENT, MAKER, PRODUCT, a_project, a_record
from kriya.pipeline.checking import check_catalogue
from kriya.pipeline.publishing import publish_codes
from kriya.problems import CatalogueError, Severity

HEADER = "code,kind,key,name_id,name_en,published,gone\n"
LINES = (
    "AB3DE,artisan,ppu/sepan,Sentra Rotan,Sentra Rotan,2026-11-24,\n"
    "XY7ZW,product,ppu/sepan/anjat,Anjat rotan,Rattan back basket,2026-11-24,\n"
)
LIST = HEADER + LINES
BAG = PRODUCT.replace("Anjat rotan", "Tas").replace("Rattan back basket", "Bag")
OLD = "QQ2QQ,product,ppu/sepan/lama,Kendi,Jug,2026-01-31,"


@pytest.fixture
def project(tmp_path):
    """A project of a maker and a product, both published."""
    settings = a_project(tmp_path)
    written(settings, LIST)
    return settings


def written(settings, text):
    data = text if isinstance(text, bytes) else text.encode()
    (settings.products / "codes.csv").write_bytes(data)


def found(settings):
    return [(str(p.file), p.line, p.rule) for p in check_catalogue(settings).problems]


def said(settings):
    return " ".join(problem.message.en for problem in check_catalogue(settings).problems)


def git(settings, *arguments):
    names = ("-c", "user.name=uji", "-c", "user.email=uji@example.com", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *names, *arguments], cwd=settings.root, check=True, capture_output=True)


def committed(settings, message):
    git(settings, "add", "products")
    git(settings, "commit", "-q", "-m", message)


def test_a_list_that_knows_every_record_has_no_problem(project):
    assert found(project) == []


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("", 1, "the first line must be code,kind,key"),
        (LIST.replace(",", ";"), 1, "semicolons"),
        (LIST.encode("utf-16"), 1, "not UTF-8"),
        (LIST + "<<<<<<< HEAD\n" + OLD + "2026-02-01\n=======\n>>>>>>> lain\n", 4, "merge conflict"),
        ("<<<<<<< HEAD\n" + LIST, 1, "merge conflict"),
        (LIST + "QQ2QQ,product,ppu/sepan/lama,Kendi,Jug,2026-01-31\n", 4, "6 columns instead of 7"),
        (LIST + 'QQ2QQ,product,ppu/sepan/lama,"Kendi,Jug,2026-01-31,\n', 4, "no twin"),
        (LIST + OLD.replace("QQ2QQ", "QQ2QO") + "\n", 4, "is no code"),
        (LIST + OLD.replace("product", "produk") + "\n", 4, "did you mean 'product'"),
        (LIST + OLD.replace("ppu/sepan/lama", "ppu/sepan") + "\n", 4, "is no place of such a record"),
        (LIST + OLD.replace("2026-01-31", "31/01/2026") + "\n", 4, "write it like 2026-11-24"),
        (LIST + OLD.replace("Kendi,Jug", ",") + "\n", 4, "the name is empty"),
        (LIST + LINES.splitlines(keepends=True)[1], 4, "stands in line 3 already"),
    ],
)
def test_a_damaged_line_is_named_and_nothing_is_added_to_it(project, text, line, says):
    written(project, text)
    before = (project.products / "codes.csv").read_bytes()
    problems = check_catalogue(project).problems
    assert ("products/codes.csv", line, "code-list") in found(project)
    assert says in " ".join(problem.message.en for problem in problems)
    assert not publish_codes(project).succeeded
    assert (project.products / "codes.csv").read_bytes() == before


def test_what_a_spreadsheet_saves_is_read_all_the_same(project):
    written(project, b"\xef\xbb\xbf" + LIST.replace("\n", "\r\n").encode())
    assert found(project) == []


def test_a_code_without_a_record_fails_and_the_line_to_write_is_shown(project):
    written(project, LIST + OLD + "\n")
    assert found(project) == [("products/codes.csv", 4, "published-code")]
    assert f"{OLD}2026-11-24" in said(project)
    written(project, LIST + OLD + "2026-11-24\n")
    assert found(project) == []


def test_a_record_that_moves_keeps_its_code_and_needs_nothing_else(project):
    (project.products / "ppu/sepan/anjat.yml").rename(project.products / "ppu/sepan/anjat-besar.yml")
    assert found(project) == []


def test_a_record_that_lost_its_code_is_told_which_one_it_had(project):
    a_record(project.root, "ppu/sepan/anjat", PRODUCT.replace("XY7ZW", "NEW2A"))
    assert ("products/ppu/sepan/anjat.yml", 1, "published-code") in found(project)
    assert "write code: XY7ZW again" in said(project)


def test_a_code_that_is_gone_is_never_given_again(project):
    written(project, LIST + OLD + "2026-11-24\n")
    a_record(project.root, "ppu/sepan/tas", BAG.replace("XY7ZW", "QQ2QQ"))
    assert found(project) == [("products/codes.csv", 4, "published-code")]


def test_codes_that_are_not_published_are_one_warning_with_its_command(project):
    a_record(project.root, "agenda/pelatihan", EVENT)
    a_record(project.root, "ppu/sepan/contoh", BAG.replace("XY7ZW", "SAM2P") + "sample: true\n")
    [problem] = check_catalogue(project).problems
    assert (problem.rule, problem.severity) == ("unpublished-code", Severity.WARNING)
    assert "1 (EV3NT)" in problem.message.en
    assert "`kriya codes`" in problem.message.en


@pytest.mark.parametrize("marked", ["true", "True", "yes"])
def test_the_code_of_an_example_is_never_published_however_it_is_marked(project, marked):
    a_record(project.root, "ppu/sepan/contoh", BAG.replace("XY7ZW", "SAM2P") + f"sample: {marked}\n")
    assert found(project) == []
    assert publish_codes(project).added == ()


def test_publishing_gives_codes_and_adds_lines_once(tmp_path):
    settings = a_project(tmp_path, agenda__pelatihan=EVENT, ppu__sepan__tas=BAG.split("\n", 1)[1])
    a_record(
        tmp_path,
        "diy/contoh/artisan",
        MAKER.replace("AB3DE", "SAM2P").replace("64.09.01", "34.02.10") + "sample: true\n",
    )
    done = publish_codes(settings)
    assert done.succeeded
    assert [str(file.file) for file in done.given] == ["products/ppu/sepan/tas.yml"]
    text = (settings.products / "codes.csv").read_text(encoding="utf-8")
    assert text.startswith(LIST)
    assert "EV3NT,agenda,pelatihan,Pelatihan batik,Batik training,2026-11-24," in text.splitlines()
    assert "SAM2P" not in text
    assert len(text.splitlines()) == 5
    assert publish_codes(replace(settings, today=settings.today.replace(day=25))).added == ()
    assert (settings.products / "codes.csv").read_text(encoding="utf-8") == text


def test_a_record_whose_code_was_deleted_gets_back_the_one_it_was_published_with(project):
    a_record(project.root, "ppu/sepan/anjat", PRODUCT.split("\n", 1)[1])
    assert publish_codes(project).succeeded
    assert "code: XY7ZW" in (project.products / "ppu/sepan/anjat.yml").read_text(encoding="utf-8")
    assert (project.products / "codes.csv").read_text(encoding="utf-8") == LIST


def test_publishing_that_fails_leaves_the_list_as_it_was(project, monkeypatch):
    a_record(project.root, "agenda/pelatihan", EVENT)
    monkeypatch.setattr("os.fsync", lambda stream: (_ for _ in ()).throw(OSError(28, "No space left on device")))
    with pytest.raises(CatalogueError):
        publish_codes(project)
    assert (project.products / "codes.csv").read_text(encoding="utf-8") == LIST
    assert [path.name for path in project.products.glob(".*")] == []


@pytest.fixture
def repository(project):
    """The published project in a Git repository whose list had a line more on another branch."""
    git(project, "init", "-q", "-b", "main")
    committed(project, "begin")
    git(project, "checkout", "-q", "-b", "lain")
    written(project, LIST + OLD + "2026-02-01\n")
    committed(project, "publish one more")
    git(project, "checkout", "-q", "main")
    return project


def test_a_line_that_was_taken_out_is_found_in_the_history(repository):
    git(repository, "merge", "-q", "lain")
    assert found(repository) == []
    written(repository, LIST)
    assert found(repository) == [("products/codes.csv", 1, "lost-code")]
    assert f"{OLD}2026-02-01" in said(repository)
    committed(repository, "tidy up")
    assert found(repository) == [("products/codes.csv", 1, "lost-code")]
    assert not publish_codes(repository).succeeded


def test_a_line_that_a_merge_dropped_is_found_too(repository):
    a_record(repository.root, "agenda/pelatihan", EVENT)
    written(repository, LIST + "EV3NT,agenda,pelatihan,Pelatihan batik,Batik training,2026-11-24,\n")
    committed(repository, "publish another")
    git(repository, "merge", "-q", "-s", "ours", "lain", "-m", "merge badly")
    assert found(repository) == [("products/codes.csv", 1, "lost-code")]


def test_a_list_that_is_missing_altogether_is_found_in_the_history(repository):
    (repository.products / "codes.csv").unlink()
    assert [rule for _, _, rule in found(repository)] == ["lost-code", "lost-code"]


def test_a_history_that_is_not_all_there_says_nothing(repository, tmp_path_factory):
    git(repository, "merge", "-q", "lain")
    written(repository, LIST)
    committed(repository, "tidy up")
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    git(repository, "clone", "-q", "--depth", "1", f"file://{repository.root}", str(clone))
    (clone / "products/vocabulary").mkdir(exist_ok=True)
    assert found(replace(repository, root=clone)) == []
