#!/usr/bin/env bash
# Honest confirmations on twenty pages, so many presses on each in each of five troubles (20 if nothing is said: a hundred on each page), zoomed, by keyboard, on a slow machine: the share refused.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_DEPTH=release HABILI_PRESSES=${1:-20} npx --no-install vitest run --project e2e tests/e2e/presses.test.ts --reporter=verbose
