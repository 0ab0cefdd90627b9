#!/bin/sh
# Make the environment .venv and install what a task needs: "site" to build, "paper" for leaflets,
# "publish" to put the site on a server, "test" to build and test.
# Does nothing when that was done before with the same lock file. Needs Python 3.11 or newer.
set -eu
group=$1
cd "$(dirname "$0")/.."
lock=requirements/$group.lock
stamp=.venv/.installed-$group

if [ -f "$stamp" ] && cmp -s "$lock" "$stamp"; then exit 0; fi

fail() { printf 'Plainback: %s\n' "$1" >&2; exit 1; }

python=${PYTHON:-python3}
command -v "$python" >/dev/null 2>&1 || fail "Python is missing. Install Python 3.11 or newer."
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
  fail "Python 3.11 or newer is needed, this is $("$python" --version 2>&1). Set PYTHON=/path/to/python3."

if [ ! -x .venv/bin/pip ]; then
  echo "Plainback: making the environment .venv (once)"
  if ! "$python" -c 'import ensurepip' >/dev/null 2>&1; then
    # Debian ships venv as a package of its own.
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
      apt-get update -qq && apt-get install -y -qq python3-venv >/dev/null
    else
      fail "Python's venv is missing. Run: sudo apt-get install python3-venv"
    fi
  fi
  rm -rf .venv
  "$python" -m venv .venv
fi

echo "Plainback: installing what $lock lists (once, needs the network)"
.venv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement "$lock" ||
  fail "the installation failed; see above. Check the network and run the same command again."
# The project itself, so that "python -m plainback" works; its build tool is in the lock file.
.venv/bin/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable . ||
  fail "installing Plainback itself failed; see above."
# Once and for all, also where Python itself is told to leave no compiled files.
.venv/bin/python -m compileall -q hooks
cp "$lock" "$stamp"
