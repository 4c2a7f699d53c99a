#!/usr/bin/env bash
# Kills each browser and stops the background so many times (100 if nothing is said) during saves, and counts what is lost.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_KILLS=${1:-100} npx --no-install vitest run --project e2e tests/e2e/kills.test.ts --reporter=verbose
