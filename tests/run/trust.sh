#!/usr/bin/env bash
# Every attack and every fault that could make a value wrong, unseen or wrongly said saved: the table, case by case, in both browsers.
source "$(dirname "$0")/setup.sh"
npm run --silent build
rm -f test-results/trust.jsonl test-results/trust.md
status=0
HABILI_TRUST=1 HABILI_DEPTH=release npx --no-install vitest run --project e2e --reporter=dot \
  tests/e2e/{clickjacking,page,beside,any-form,demarches,loss,kills,presses}.test.ts || status=1
node tests/run/trust.mjs || status=1
exit $status
