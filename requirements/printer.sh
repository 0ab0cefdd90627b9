#!/bin/sh
# Make sure that leaflets can be printed: WeasyPrint needs the system's library Pango.
set -eu
cd "$(dirname "$0")/.."
can_print() { .venv/bin/python -c 'import weasyprint' >/dev/null 2>&1; }

can_print && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Plainback: installing Pango with apt-get (once)"
  (apt-get update -qq && apt-get install -y -qq libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 >/dev/null) || true
elif command -v brew >/dev/null 2>&1; then
  echo "Plainback: installing Pango with brew (once)"
  brew install --quiet pango || true
fi
can_print && exit 0
cat >&2 <<'TEXT'
Plainback: leaflets cannot be printed, for the library Pango is missing. Install it, then run the same command again:
  Debian, Ubuntu:  sudo apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0
  macOS:           brew install pango
TEXT
exit 1
