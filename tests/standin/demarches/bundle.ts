import { reactBundle } from '../react-bundle'

let made: Promise<string> | undefined

/** The React islands of the démarches. */
export const islandsScript = (): Promise<string> =>
  (made ??= reactBundle('tests/standin/demarches/browser/islands', 'islands.jsx'))
