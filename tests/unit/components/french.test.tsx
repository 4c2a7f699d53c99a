/** In English, what stays French says so: every service of the catalogue, on its sheet, its card and its steps. */
import { cleanup, render } from '@testing-library/preact'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { around, French } from '@/components/controls/French'
import { EligibilityCard } from '@/components/eligibility/EligibilityCard'
import { Journey } from '@/components/journey/Journey'
import { ServiceSheet } from '@/entrypoints/options/eligibility/ServiceSheet'
import { sheetTabs } from '@/entrypoints/options/routes'
import { services } from '@/lib/eligibility/typed-catalogue'
import { cardOf } from '../options/eligibility/verdicts'
import { markingOf, shownJourney } from './journey/samples'
import { typeset } from '@/lib/profile/typeset'
import { speak } from '@/tests/support/browser'
import { isFrench, unmarkedIn } from '@/tests/support/language'

beforeAll(() => speak('en'))
afterAll(() => speak('fr'))
afterEach(cleanup)

/** As `html` says it of an English page. */
const english = document.createElement('div')
english.lang = 'en'
document.body.append(english)
const draw = (what: preact.ComponentChild) => render(<>{what}</>, { container: english })
const unmarked = () => unmarkedIn(english).filter(isFrench)

describe('words that stay French', () => {
  it('are marked within a sentence of ours, which keeps its order', () => {
    draw(<p>{around('board_on_site', <French text="Préfecture de l’Orne : accueil" />)}</p>)
    const [own] = english.querySelectorAll('[lang=fr]')
    expect(own!.textContent).toBe(typeset('Préfecture de l’Orne : accueil'))
    expect(english.textContent).toMatch(/^\w.* Préfecture/)
    expect(unmarked()).toEqual([])
  })
  it('are seen where nothing marks them', () => {
    draw(
      <p>
        Rule: <b>Un éditeur peut remplir la demande.</b>
      </p>,
    )
    expect(unmarked()).toEqual(['Un éditeur peut remplir la demande.'])
  })
  it.each(sheetTabs)('are marked on the tab %s of every sheet', (tab) => {
    for (const service of services) {
      draw(
        <ServiceSheet service={service} successor={services[0]} hrefOf={String} tab={tab} hrefOfTab={String}>
          {null}
        </ServiceSheet>,
      )
      expect(unmarked(), service.id).toEqual([])
    }
  })
  it.each([
    ['nobody is known', {}],
    ['a commune asks', { 'org.kind': 'collectivite', 'org.publicTier': 'spa', 'org.active': true }],
    ['a company asks', { 'org.kind': 'entreprise', 'org.publicTier': 'none', 'org.active': true }],
  ])('are marked on the card of every service, where %s', (_, facts) => {
    const done = async () => 'saved' as const
    for (const { id } of services) {
      draw(<EligibilityCard card={cardOf(id, facts, 'o')} isMain onAnswer={done} onAddLegalBasis={done} />)
      expect(unmarked(), id).toEqual([])
    }
  })
  it('are marked on the steps of every service', () => {
    for (const { id } of services) {
      const steps = shownJourney(id, null, { attachedTo: 'Démarches en ligne' })
      draw(<Journey journey={steps} marking={markingOf()} isMain onOpenOptions={vi.fn()} />)
      expect(unmarked(), id).toEqual([])
    }
  })
})
