#!/usr/bin/env bash
# Opens a real browser with the extension and the sample request; without a display, fills it and prints the table.
source "$(dirname "$0")/setup.sh"
npm run --silent build >/dev/null
exec node tests/run/run-ts.mjs tests/run/start.ts
