/**
 * fast-check, whose cases are the same at each commit: one that fails by luck teaches nobody. `npm run test:all` takes
 * other ones each time, and prints the seed of a failure.
 */
import fc from 'fast-check'
import { isRelease } from './depth'

if (!isRelease) fc.configureGlobal({ seed: 20_260_901 })

export default fc
