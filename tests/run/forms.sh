#!/usr/bin/env bash
# Fills all 1,108 pages of the 194 DataPass forms and prints what the stand-in received, attribute by attribute.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_DEPTH=release npx --no-install vitest run --project e2e tests/e2e/forms.test.ts --reporter=dot
