#!/usr/bin/env bash
# Kills each browser during saves, and stops the background, so many times each (`kills.sh 100 1000`): counts what is lost.
source "$(dirname "$0")/setup.sh"
npm run --silent build
HABILI_KILLS=${1:-100} HABILI_STOPS=${2:-${1:-100}} npx --no-install vitest run --project e2e tests/e2e/kills.test.ts --reporter=verbose
