# One word for each errand, the same by hand and in continuous integration. Each makes the environment on first use.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SITE_READY := $(VENV)/.site-ready
DEV_READY := $(VENV)/.dev-ready
WEB_READY := tests/web/node_modules/.ready
BENCH_READY := tests/bench/node_modules/.ready
BENCH_TOOLS := build/bench/tools
WORKFLOWS_READY := $(VENV)/.workflows-ready
NPM_FLAGS := --ignore-scripts --no-audit --no-fund --silent
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

export NO_MKDOCS_2_WARNING := 1

.DEFAULT_GOAL := help
.PHONY: help site serve check test test-all bench bench-full lint lint-workflows fonts lock clean

help: ## List these words
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{ printf "  make %-14s %s\n", $$1, $$2 }'

site: $(SITE_READY) ## Build the whole site into site/
	@$(BIN)/kriya build

serve: $(SITE_READY) ## Build, serve on localhost, rebuild what changes
	@$(BIN)/kriya serve

check: $(SITE_READY) ## Check every record (FORMAT=github or json for programs)
	@$(BIN)/kriya check $(if $(FORMAT),--format $(FORMAT))

test: $(DEV_READY) $(WEB_READY) lint ## Run the tests
	@$(BIN)/python -m pytest -n 2 -m "not slow"

test-all: $(DEV_READY) $(WEB_READY) lint ## Run the tests, the slow ones too
	@$(BIN)/python -m pytest -n 2

bench: $(DEV_READY) $(BENCH_READY) $(BENCH_TOOLS)/.ready site ## Measure how long things take, and what Lighthouse says of the pages
	@$(BIN)/python tests/bench/build.py --sizes 100,1000
	@$(BIN)/python tests/bench/check.py
	@$(BIN)/python tests/bench/photos.py
	@$(BIN)/python tests/bench/pages.py
	@$(BIN)/python tests/bench/browse.py
	@$(BIN)/python tests/bench/prints.py
	@$(BIN)/python tests/bench/search.py

bench-full: $(DEV_READY) $(BENCH_TOOLS)/.ready ## Measure builds of up to 10,000 products, which takes long, and keep the result in docs/
	@$(BIN)/python tests/bench/build.py --sizes 100,1000,10000 --keep

lint: $(DEV_READY) ## Check the form of the code
	@$(BIN)/ruff check scripts tests
	@$(BIN)/ruff format --check scripts tests

lint-workflows: $(WORKFLOWS_READY) ## Check the form and the safety of the workflows in .github/
	@$(BIN)/jactionlint --strict-exit
	@$(BIN)/zizmor --offline --persona=pedantic --quiet .github

fonts: $(DEV_READY) ## Make the fonts of the site and of the prints from the published ones
	@npm ci --prefix scripts/fonts $(NPM_FLAGS)
	@$(BIN)/python scripts/fonts/shorten.py
	@$(BIN)/python scripts/fonts/prints.py

lock: $(DEV_READY) ## Pin the newest versions that pyproject.toml allows
	@$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -o requirements.txt
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--constraint requirements.txt -o requirements-dev.txt
	@$(BIN)/uv pip compile --group workflows --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -o .github/requirements.txt
	@$(BIN)/uv pip compile --group bench --universal --python-version 3.11 --generate-hashes --upgrade --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" -o tests/bench/requirements.txt

clean: ## Remove everything that was made
	rm -rf build site $(VENV) tests/web/node_modules tests/bench/node_modules scripts/fonts/node_modules

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or later is needed / diperlukan Python 3.11 atau lebih baru")'
	@echo "Menyiapkan lingkungan (sekali saja) / Preparing the environment (once)"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(SITE_READY): requirements.txt pyproject.toml | $(VENV)/.made
	@$(PIP) install --require-hashes -r requirements.txt
	@$(PIP) install --no-deps --editable .
	@touch $@

$(DEV_READY): requirements-dev.txt $(SITE_READY)
	@$(PIP) install --require-hashes -r requirements-dev.txt
	@touch $@

# Without npm the checks that need these tools are skipped by name.
$(WEB_READY): tests/web/package-lock.json
	@! command -v npm >/dev/null || { npm ci --prefix tests/web $(NPM_FLAGS) && touch $@; }

$(BENCH_READY): tests/bench/package-lock.json
	@npm ci --prefix tests/bench $(NPM_FLAGS)
	@touch $@

# The tools that builds are compared with have an environment of their own; the site never needs them.
$(BENCH_TOOLS)/.ready: tests/bench/requirements.txt
	@$(PYTHON) -m venv --clear $(BENCH_TOOLS)
	@$(BENCH_TOOLS)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

$(WORKFLOWS_READY): .github/requirements.txt | $(VENV)/.made
	@$(PIP) install --require-hashes -r $<
	@touch $@
