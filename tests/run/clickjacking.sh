#!/usr/bin/env bash
# Tries every known way of a page to hide or cover the assistant, before it is shown and after, in both browsers.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_DEPTH=release npx --no-install vitest run --project e2e tests/e2e/clickjacking.test.ts --reporter=verbose
