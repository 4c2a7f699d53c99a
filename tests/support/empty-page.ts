/** Before each file of component tests: what the one before left in the page goes, and what a component shows at last is waited for. */
import { configure } from '@testing-library/preact'

document.body.replaceChildren()
/** Milliseconds; the usual second is, on a busy machine, a matter of luck. */
configure({ asyncUtilTimeout: 10_000 })
