# Everything one does with the project. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help setup demo test bench corpus lint docs serve
PY := .venv/bin/python

help:  ## list what can be made
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 16

setup:  ## install what is missing: Debian packages and the folder .venv
	@scripts/setup.sh

demo:  ## show the invented meeting on http://127.0.0.1:8000/
	@scripts/setup.sh --no-debian
	@.venv/bin/raadhus demo

test: setup  ## run every check and test; a part of it: make test PARTS="lint unit"
	@$(PY) scripts/run_tests.py $(PARTS)

bench: setup  ## measure reading, checking, importing, searching and the pages; docs/measured.md has the large ones
	@$(PY) bench/reading.py && $(PY) bench/pdf.py && $(PY) bench/words.py && $(PY) bench/hostile.py
	@$(PY) bench/check.py
	@$(PY) bench/importing.py && $(PY) bench/relevance.py && $(PY) bench/search_country.py
	@RAADHUS_DATA=build/country $(PY) bench/country_load.py && RAADHUS_DATA=build/country $(PY) bench/country_pages.py

corpus: setup  ## read the example documents and count what is right
	@$(PY) -m tests.corpus.run

lint: setup  ## style, types, import rules and docs only
	@$(PY) scripts/run_tests.py lint

docs:  ## build the documentation into build/docs
	@scripts/setup.sh --no-debian
	@.venv/bin/zensical build --clean --strict

serve:  ## serve the site with the data in ./var
	@scripts/setup.sh --no-debian
	@.venv/bin/raadhus serve
