#!/bin/sh
# Make sure that the tests have a real Chromium: one already here, else the system's package, else Playwright's own.
# Never skips in silence: without a browser the tests cannot prove what patients see.
set -eu
cd "$(dirname "$0")/.."
export PYTHONPATH=tests
find_browser() { .venv/bin/python -m browser 2>/dev/null; }

find_browser >/dev/null && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Plainback: installing Chromium with apt-get (once)"
  (apt-get update -qq && apt-get install -y -qq chromium >/dev/null) || true
fi
find_browser >/dev/null && exit 0
echo "Plainback: fetching Playwright's Chromium (once)"
.venv/bin/python -m playwright install chromium || true
find_browser >/dev/null && exit 0
cat >&2 <<'TEXT'
Plainback: no Chromium found, and none could be installed. The tests open the pages in a real browser.
Install one of these, then run "make test" again:
  Debian, Ubuntu:  sudo apt-get install chromium
  macOS:           brew install --cask chromium   (or Google Chrome)
  anywhere:        .venv/bin/python -m playwright install chromium
Or name your browser: PLAINBACK_BROWSER=/path/to/chromium make test
TEXT
exit 1
