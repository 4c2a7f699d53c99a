/**
 * zod, told first not to probe `new Function`, which extension pages forbid and their consoles tell: every schema is
 * made with this one, whichever file is read first.
 */
import { z } from 'zod'

z.config({ jitless: true })

export { z }
