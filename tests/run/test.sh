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
run npx --no-install vitest run --project unit --project components \
  --reporter=dot --reporter=json --outputFile.json=test-results/unit.report.json
# Both are built before any browser starts: a stale build looks like a bug of the browser.
run npm run --silent build
run npx --no-install vitest run --project e2e \
  --reporter=verbose --reporter=json --outputFile.json=test-results/e2e.report.json
exit $status
