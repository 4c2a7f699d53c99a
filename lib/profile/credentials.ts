/** Web addresses that hold a name or a password: a secret to whoever reads them, and a host that is not the one first read. */
import { z } from './zod'

/** What stands before « @ » in the part that names the host, with or without a scheme (WHATWG URL, 4.4). */
const BEFORE_HOST = /^(?:[a-z][a-z\d+.-]*:)?[\\/]*[^\\/?#]*@/i

/** `https://user:pass@host/`, or `https://www.gouv.example@host/`. */
export const hasCredentials = (address: string): boolean => BEFORE_HOST.test(address.replace(/\s/g, ''))

/** Address of a shared file. */
export const SourceAddress = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine((address) => !hasCredentials(address))
