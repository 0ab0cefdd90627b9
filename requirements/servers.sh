#!/bin/sh
# Make sure that the tests have the real web servers whose configuration stands in deploy/. Never skips in silence.
set -eu
cd "$(dirname "$0")/.."
export PYTHONPATH=tests:hooks
have_servers() { .venv/bin/python -m servers >/dev/null 2>&1; }

have_servers && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
  echo "Plainback: installing nginx and Caddy with apt-get (once)"
  # policy-rc.d: they must not start by themselves
  (apt-get update -qq && RUNLEVEL=1 apt-get install -y -qq nginx-light libnginx-mod-http-brotli-static caddy >/dev/null) || true
elif command -v brew >/dev/null 2>&1; then
  echo "Plainback: installing nginx and Caddy with brew (once)"
  brew install --quiet nginx caddy || true
fi
have_servers && exit 0
cat >&2 <<'TEXT'
Plainback: the tests start nginx and Caddy with the configuration in deploy/, and one of them is missing. Install them,
then run "make test" again:
  Debian, Ubuntu:  sudo apt-get install nginx libnginx-mod-http-brotli-static caddy
  macOS:           brew install nginx caddy
TEXT
exit 1
