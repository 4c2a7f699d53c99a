#!/usr/bin/env bash
# From the installed extension to the prefilled request at a person's pace, in both browsers: three minutes at most.
source "$(dirname "$0")/setup.sh"
npm run --silent build
said=$(mktemp)
trap 'rm -f "$said"' EXIT
HABILI_DEPTH=release HABILI_PACE=human npx --no-install vitest run --project e2e tests/e2e/journey.test.ts --reporter=verbose | tee "$said"
# The greater of both browsers' figures.
for from in 'from nothing' 'from a request'; do
  grep -o "$from: [0-9]* clicks, [0-9]* characters" "$said" | sort --key=3 --numeric-sort | tail -n 1
done
grep -o 'first line of the plan at y = [0-9]*' "$said" | sort --key=9 --numeric-sort | tail -n 1
