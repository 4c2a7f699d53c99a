#!/usr/bin/env bash
# Installs what this machine lacks: both browsers, openssl, the packages of the lock file. Sourced by the others.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

missing=()
# The language packs: the tests read the French texts, and both browsers speak English without them.
command -v chromium >/dev/null && [ -e /usr/lib/chromium/locales/fr.pak ] || missing+=(chromium chromium-l10n)
command -v firefox-esr >/dev/null && dpkg -s firefox-esr-l10n-fr >/dev/null 2>&1 || missing+=(firefox-esr firefox-esr-l10n-fr)
command -v openssl >/dev/null || missing+=(openssl)
# Another reader of the exported files.
command -v age >/dev/null || missing+=(age)
# `script`: the terminal on which age asks its passphrase.
command -v script >/dev/null || missing+=(bsdutils)
# The WebDAV server of the shared source.
[ -x /usr/sbin/nginx ] || missing+=(nginx-light)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installation de ${missing[*]}…"
  as_root=()
  [ "$(id -u)" = 0 ] || as_root=(sudo)
  if ! command -v apt-get >/dev/null; then
    echo "Installez d’abord ${missing[*]} : cette commande ne sait le faire que sur Debian et ses dérivés." >&2
    exit 1
  fi
  "${as_root[@]}" apt-get update -qq
  # The package of nginx starts a web server of its own, unless a policy forbids it; one that is there stays.
  policy=/usr/sbin/policy-rc.d
  [ -e $policy ] && policy= || printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" install -m 755 /dev/stdin $policy
  installed=0
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null || installed=$?
  [ -z "$policy" ] || "${as_root[@]}" rm -f "$policy"
  [ $installed = 0 ] || exit $installed
  # It was not started, and must not be at the next start of the machine either.
  if [[ " ${missing[*]} " == *" nginx-light "* ]] && command -v systemctl >/dev/null; then
    "${as_root[@]}" systemctl disable --quiet nginx 2>/dev/null || true
  fi
fi

# npm writes this file at the end of an installation: older than the lock file, something changed since.
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
npx --no-install wxt prepare >/dev/null
if [ "$(id -u)" != 0 ]; then
  echo "Sans root, deux fichiers de tests ne sont pas lancés : disk (monte un petit disque) et fleet (pose des règles" >&2
  echo "d’administration dans /etc). Pour tout lancer : « sudo env HOME=/root npm test »." >&2
fi
mkdir -p test-results
