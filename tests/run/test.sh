#!/usr/bin/env bash
# Everything that must hold: lint, types, unit and component tests, then both real browsers on the built extension.
source "$(dirname "$0")/setup.sh"
rm -f test-results/*.json
status=0
run() {
  echo
  echo "== $*"
  "$@" || status=1
}
run npm run --silent lint
run npx --no-install tsc --noEmit
run npx --no-install vitest run --project '!e2e' \
  --reporter=dot --reporter=json --outputFile.json=test-results/unit.report.json
# Both are built before any browser starts: a stale build looks like a bug of the browser.
run npm run --silent build
browsers() {
  local report=$1
  shift
  npx --no-install vitest run --project e2e "$@" \
    --reporter=verbose --reporter=json "--outputFile.json=test-results/$report.report.json"
}
if ! browsers e2e; then
  # Two real browsers on two busy cores: in CI, a few files that failed are tried once more from their start, and shown.
  mapfile -t again < <(node tests/run/count.mjs --failed)
  if [ -n "${CI:-}" ] && [ ${#again[@]} -gt 0 ] && [ ${#again[@]} -le 3 ]; then
    printf 'Tried once more: %s\n' "${again[@]}"
    browsers e2e.retried "${again[@]}" || status=1
  else
    status=1
  fi
fi
exit $status
