# The commands of Plainback. "make serve" and "make test" do all the set-up themselves.

.DEFAULT_GOAL := help
BIN := .venv/bin
# Material prints a notice about its successor at each start; README says what we make of it.
export NO_MKDOCS_2_WARNING := 1

TARGET ?= /srv/plainback

.PHONY: help serve test build check leaflets paper-check publish publish-check audit sbom bench lock site-environment paper-environment publish-environment test-environment

help: ## show this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

serve: site-environment ## read the site at http://127.0.0.1:8000, rebuilt at each save
	$(BIN)/mkdocs serve

test: test-environment ## check everything: data, rules, the built pages, a real browser
	$(BIN)/ruff check hooks tests benchmarks
	$(BIN)/ruff format --check hooks tests benchmarks
	$(BIN)/pytest -n 2

build: site-environment ## build the site into site/; an unsafe site ends with a report
	$(BIN)/mkdocs build --quiet
	@echo "Built: site/ (checked, see site/receipt.json)"

check: site-environment ## run the gate on site/ as it is
	$(BIN)/python -m plainback check site/

leaflets: paper-environment build ## print every leaflet, bilingual sheet and guide into site/leaflets/
	$(BIN)/python -m plainback leaflets site/
	$(BIN)/python -m plainback check site/

paper-check: leaflets test-environment ## judge every leaflet by the standard for accessible PDF (veraPDF)
	$(BIN)/python tests/pdf_ua.py site/leaflets/*/*.pdf

publish-check: leaflets ## build everything that is to be published, and check it
	$(BIN)/python -m plainback publish-check site/
	$(BIN)/python -m plainback made-check site/

publish: publish-environment publish-check sbom ## put the checked site on this server: make publish TARGET=/srv/plainback
	$(BIN)/python -m plainback publish site/ $(TARGET)

audit: publish-environment ## look for known weaknesses in what is installed (asks the network, else the last answer)
	$(BIN)/python requirements/audit.py requirements/site.lock

sbom: publish-environment ## write sbom.json: everything the site is built with, and its hashes
	$(BIN)/cyclonedx-py requirements requirements/site.lock --output-reproducible --of JSON -o sbom.json

bench: test-environment ## measure build and gate, see benchmarks/
	$(BIN)/python benchmarks/gate_share.py
	$(BIN)/python benchmarks/scale.py --pages 33 125

lock: ## write the lock files anew after a change in pyproject.toml (needs uv)
	uv pip compile pyproject.toml --group build --group site --universal --python-version 3.11 --generate-hashes --no-header --quiet --output-file requirements/site.lock
	uv pip compile pyproject.toml --group build --group site --group paper --universal --python-version 3.11 --generate-hashes --no-header --quiet --output-file requirements/paper.lock
	uv pip compile pyproject.toml --group build --group site --group paper --group publish --universal --python-version 3.11 --generate-hashes --no-header --quiet --output-file requirements/publish.lock
	uv pip compile pyproject.toml --group build --group site --group paper --group test --universal --python-version 3.11 --generate-hashes --no-header --quiet --output-file requirements/test.lock

site-environment:
	@requirements/install.sh site

paper-environment:
	@requirements/install.sh paper
	@requirements/printer.sh

publish-environment:
	@requirements/install.sh publish

test-environment:
	@requirements/install.sh test
	@requirements/printer.sh
	@requirements/browser.sh
	@requirements/servers.sh
