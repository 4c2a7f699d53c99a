#!/usr/bin/env bash
# From the installed extension to the prefilled request at a person's pace, in both browsers: three minutes at most.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_PACE=human npx --no-install vitest run --project e2e tests/e2e/journey.test.ts --reporter=verbose
