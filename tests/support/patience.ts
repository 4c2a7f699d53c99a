/** What a component shows at last is waited for longer than the usual second: on a busy machine that is a matter of luck. */
import { configure } from '@testing-library/preact'

configure({ asyncUtilTimeout: 10_000 })
