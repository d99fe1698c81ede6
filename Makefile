# The commands of the README. Everything lives in .venv of this folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The lines of huggingface_hub: the newest with datasets, the last 1.x, the last 0.x. transformers is in $(VENV). Then
# the clients of OpenAI and Mistral, and the harnesses that the laboratory runs as engines.
CLIENTS := $(VENV)-clients $(VENV)-clients-1 $(VENV)-clients-0 $(VENV)-clients-api $(VENV)-flower
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: setup flower up test check bench docs clean

# Every extra, for development.
setup: $(VENV)/.all $(CLIENTS:%=%/.done)

# Flower, for training across institutes; an institute needs it and nothing else of `setup`.
flower: $(VENV)-flower/.done

# Core and data only (no torch), then the whole line from text to indicator, then the server.
up: $(VENV)/.up
	@$(BIN)/jazari up

test: setup
	@$(BIN)/python tests/run.py

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache
	$(BIN)/python -m jazari.web.check
	$(BIN)/python docs/generate.py --check

bench: setup
	$(BIN)/python bench/run.py

docs: setup
	$(BIN)/python docs/generate.py

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Jazari needs Python 3.11 or newer; set PYTHON=python3.11")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.up: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Jazari into $(VENV) (once; a few minutes)..." >&2
	$(PIP) -e '.[data]'
	@touch $@

$(VENV)/.all: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing Jazari with every extra into $(VENV) (once; some minutes)..." >&2
	$(PIP) -e '.[data,ml,eval,report,test]'
	@touch $@ $(VENV)/.up

# The clients, each line in an environment of its own: the tests use them as anybody would. Of pandas and
# pyarrow little is loaded, so Python compiles what it needs when it first does; one pip serves all.
$(VENV)-clients/.done: tests/clients/requirements.txt
$(VENV)-clients-1/.done: tests/clients/requirements-1.txt
$(VENV)-clients-0/.done: tests/clients/requirements-0.txt
$(VENV)-clients-api/.done: tests/clients/requirements-api.txt
$(VENV)-flower/.done: src/jazari/models/federation/requirements.txt
$(CLIENTS:%=%/.done): | $(BIN)/python
	@$(PYTHON) -m venv --without-pip $(@D)
	$(BIN)/pip --python $(@D)/bin/python install --quiet --disable-pip-version-check --upgrade --no-compile -r $<
	@touch $@

clean:
	rm -rf $(VENV) $(CLIENTS) .mypy_cache .ruff_cache .pytest_cache .hypothesis
