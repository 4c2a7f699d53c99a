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
  # No service of these packages is started: the tests start their own (Debian Policy, 9.3.3, policy-rc.d).
  policy=/usr/sbin/policy-rc.d
  forget_policy() { :; }
  if [ ! -e "$policy" ]; then
    forget_policy() { "${as_root[@]}" rm -f "$policy"; }
    trap forget_policy EXIT
    printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
    "${as_root[@]}" chmod +x "$policy"
  fi
  "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -y -qq --no-install-recommends "${missing[@]}" fonts-dejavu-core >/dev/null
  forget_policy
  trap - EXIT
fi

# npm writes this file at the end of an installation: older than the lock file, something changed since.
if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
fi
npx --no-install wxt prepare >/dev/null
mkdir -p test-results
