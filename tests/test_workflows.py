"""What GitHub runs is pinned, may do little, and says nothing that `make` does not say here."""

import re
from pathlib import Path

import pytest
import yaml

from builders import PROJECT

GITHUB = PROJECT / ".github"
WORKFLOWS = sorted(GITHUB.glob("workflows/*"))
FORMS = sorted(path for path in GITHUB.glob("ISSUE_TEMPLATE/*.yml") if path.name != "config.yml")
MAKEFILE = (PROJECT / "Makefile").read_text(encoding="utf-8")

MAY = {
    ("deploy.yml", "build"): {"contents": "read", "pages": "read"},
    ("deploy.yml", "deploy"): {"pages": "write", "id-token": "write"},
}
"""What a job may do beyond reading the repository."""

every_workflow = pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)


def read(path: Path) -> dict:
    """Return the file with every word as it stands: YAML 1.1 would take `on` for a truth value."""
    return yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)


def steps(workflow: Path) -> list[dict]:
    return [step for job in read(workflow)["jobs"].values() for step in job["steps"]]


def commands(workflow: Path) -> list[str]:
    return [step["run"] for step in steps(workflow) if "run" in step]


def test_there_is_a_workflow_for_each_occasion():
    assert {path.name: set(read(path)["on"]) for path in WORKFLOWS} == {
        "deploy.yml": {"push", "schedule", "workflow_dispatch"},
        "nightly.yml": {"schedule", "workflow_dispatch"},
        "pull-request.yml": {"pull_request"},
    }


@every_workflow
def test_every_action_is_pinned_to_a_commit_and_says_its_version(workflow):
    lines = [line for line in workflow.read_text(encoding="utf-8").splitlines() if re.search(r"\buses:", line)]
    assert len(lines) == sum("uses" in step for step in steps(workflow)) > 0
    for line in lines:
        assert re.fullmatch(r"\s+(- )?uses: [\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line), line


def test_an_action_has_one_version_everywhere():
    pins = {step["uses"] for workflow in WORKFLOWS for step in steps(workflow) if "uses" in step}
    assert len(pins) == len({pin.split("@")[0] for pin in pins})


@every_workflow
def test_a_job_may_do_only_what_it_needs(workflow):
    """Nothing is allowed to all jobs; each names what it may do, and only publishing may write."""
    assert read(workflow)["permissions"] == {}
    for name, job in read(workflow)["jobs"].items():
        assert job["permissions"] == MAY.get((workflow.name, name), {"contents": "read"})


@every_workflow
def test_nothing_secret_is_within_reach_of_a_proposal(workflow):
    text = workflow.read_text(encoding="utf-8")
    assert not re.search(r"pull_request_target|workflow_run|secrets\b|github\.token|GITHUB_TOKEN", text)
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] == "false"


@every_workflow
def test_no_expression_is_pasted_into_a_command(workflow):
    """A title or a branch name in a command would be run; values reach commands through their environment."""
    assert not any("${{" in command for command in commands(workflow))


@every_workflow
def test_every_job_ends_and_a_newer_run_does_not_race_the_older(workflow):
    assert {"group", "cancel-in-progress"} == set(read(workflow)["concurrency"])
    assert all(int(job["timeout-minutes"]) <= 90 for job in read(workflow)["jobs"].values())


@every_workflow
def test_every_make_word_exists(workflow):
    words = set(re.findall(r"^([a-z-]+):", MAKEFILE, re.MULTILINE))
    used = [word for command in commands(workflow) for word in re.findall(r"\bmake ([a-z-]+)", command)]
    assert used
    assert set(used) <= words


def test_a_proposal_is_checked_tested_and_built():
    said = [command for command in commands(GITHUB / "workflows" / "pull-request.yml") if command.startswith("make ")]
    assert said == ["make check FORMAT=github", "make test", "make lint-workflows", "make site"]
    assert "kriya check $(if $(FORMAT),--format $(FORMAT))" in MAKEFILE


def test_what_is_published_is_built_for_the_address_it_gets():
    build = next(step for step in steps(GITHUB / "workflows" / "deploy.yml") if step.get("run") == "make site")
    assert build["env"]["SITE_URL"] == "${{ steps.pages.outputs.base_url }}/"


def test_every_area_of_the_owners_list_is_there():
    """A pattern that matches nothing would leave its files without a reviewer, unnoticed."""
    lines = (GITHUB / "CODEOWNERS").read_text(encoding="utf-8").splitlines()
    patterns = [line.split()[0] for line in lines if line and not line.startswith("#")]
    assert {"/products/ppu/", "/products/diy/", "/products/vocabulary/", "/scripts/", "/.github/"} <= set(patterns)
    for pattern in patterns:
        assert list(PROJECT.glob(pattern.strip("/"))) or pattern == "/products/codes.csv", pattern


@pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
def test_a_form_speaks_both_languages_and_asks_for_no_private_data(form):
    content = read(form)
    assert " / " in content["name"]
    assert " / " in content["description"]
    fields = [field for field in content["body"] if field["type"] != "markdown"]
    assert all(" / " in field["attributes"]["label"] for field in fields)
    assert len({field["id"] for field in fields}) == len(fields)
    assert "terbaca umum" in form.read_text(encoding="utf-8")
    assert not any(re.search(r"telepon|phone|e-mail|surel", field["attributes"]["label"]) for field in fields)


def test_updates_are_looked_for_monthly():
    updates = read(GITHUB / "dependabot.yml")["updates"]
    assert {update["package-ecosystem"] for update in updates} == {"pip", "github-actions"}
    assert all(update["schedule"]["interval"] == "monthly" for update in updates)
