import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '@/lib/eligibility/typed-catalogue'
import { startStandin } from '@/tests/standin/server'
import { signupForms } from '@/tests/standin/signup/facts'
import type { Standin } from '@/tests/standin/types'
import { call } from './client'

const host = 'signup.api.gouv.fr'
let standin: Standin
beforeAll(async () => {
  standin = await startStandin()
})
afterAll(() => standin.close())

const asked = services
  .flatMap(({ pages }) => pages.map(({ url }) => new URL(url)))
  .filter((url) => url.host === host)
  .map(({ pathname }) => pathname)
const paths = [...new Set([...asked, ...signupForms.map(({ slug }) => `/${slug}`), '/agent-connect-fs'])]

describe('the first DataPass of the stand-in', () => {
  it.each(paths)('answers at %s with a page that its script draws', async (path) => {
    const { status, text } = await call(standin, path, { host })
    expect(status).toBe(200)
    expect(text).toContain('<div id="root"></div>')
  })

  it('runs React’s production build', async () => {
    const { text } = await call(standin, '/app.js', { host })
    expect(text).toContain('Minified React error')
    expect(text).not.toContain('process.env')
  })

  it('refuses to say who is there when nobody is signed in', async () => {
    standin.session.signedIn = false
    expect((await call(standin, '/api/users/me', { host })).status).toBe(401)
    standin.reset()
    expect((await call(standin, '/api/users/me', { host })).status).toBe(200)
  })
})
