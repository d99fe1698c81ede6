# The commands of the README. Everything lives in .venv of this folder.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: setup up test check bench docs clean

# Every extra, for development.
setup: $(VENV)/.all $(VENV)-clients/.done

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
	$(PIP) -e '.[data,ml,eval,test]'
	@touch $@ $(VENV)/.up

# The newest Hugging Face clients, in an environment of their own: the tests use them as anybody would.
$(VENV)-clients/.done: tests/clients/requirements.txt
	@$(PYTHON) -m venv $(VENV)-clients
	$(VENV)-clients/bin/pip install --quiet --disable-pip-version-check --upgrade -r $<
	@touch $@

clean:
	rm -rf $(VENV) $(VENV)-clients .mypy_cache .ruff_cache .pytest_cache .hypothesis
