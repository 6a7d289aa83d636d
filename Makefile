# make issue: set up, build the sample bulletin.   make test: set up, run every check and test.
# A folder's own settings for Python must not reach ours.
unexport PYTHONPATH PYTHONHOME PYTHONSAFEPATH VIRTUAL_ENV

ISSUE ?= qingxi-gongzuo/2026-19

.PHONY: issue test setup lock doctor clean

issue:
	@sh scripts/setup.sh run
	@.venv/bin/press build $(ISSUE)

test:
	@sh scripts/setup.sh test
	@sh scripts/check

setup:
	@sh scripts/setup.sh test

# Compile the locks again after a change in pyproject.toml; UPGRADE=--upgrade takes the newest versions too.
lock:
	@sh scripts/lock $(UPGRADE)

doctor:
	@.venv/bin/press doctor

# What is archived stays.
clean:
	rm -rf .venv
	if [ -d dist ]; then find dist -mindepth 1 -maxdepth 1 ! -name archive -exec rm -rf {} +; fi
