import { reactBundle } from '../react-bundle'

let made: Promise<string> | undefined

/** The page's script, with React's production build. */
export const bundle = (): Promise<string> => (made ??= reactBundle('tests/standin/signup/browser', 'main.js'))
