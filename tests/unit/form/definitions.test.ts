import { readFileSync, readdirSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { FormFacts } from '@/lib/form/sites/datapass/definition'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { fields } from '@/lib/form/sites/datapass/fields'
import { forms as shown } from '@/tests/standin/datapass/catalogue'

const folder = 'lib/form/sites/datapass/definitions'
const forms = definitions.flatMap(({ forms }) => forms)
const attributesOf = (form: FormFacts) => form.steps.flatMap(({ attributes }) => attributes)
const definitionOf = (id: string) => definitions.find((definition) => definition.id === id)
const formOf = (uid: string) => forms.find((form) => form.uid === uid)

/** Figures of the repository `etalab/data_pass`, counted apart from the files under test. */
const known = { definitions: 63, forms: 194, singlePage: 17, sandboxes: 18 }

describe('the definitions of DataPass', () => {
  it('are all there, each under its own id, in a file of that name', () => {
    expect(definitions).toHaveLength(known.definitions)
    const ids = definitions.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
    expect(names.sort()).toEqual(ids.map((id) => `${id}.json`).sort())
  })

  it.each(['france_connect', 'pro_connect_service_provider', 'api_entreprise', 'api_particulier'])(
    'finds %s by its id',
    (id) => expect(definitionOf(id)?.id).toBe(id),
  )

  it('knows nothing of a definition made by administrators', () => {
    expect(definitionOf('proactivite_pour_les_etudiants_boursiers_dyn')).toBeUndefined()
  })

  it('name and describe what they offer', () => {
    for (const { id, name, provider, scopes, modalites } of definitions) {
      expect(name, id).not.toBe('')
      expect(provider, id).toMatch(/^[a-z]+$/)
      for (const { value, label } of [...scopes, ...modalites]) {
        expect(value, id).not.toBe('')
        expect(label, `${id} ${value}`).not.toBe('')
      }
      expect(new Set(scopes.map(({ value }) => value)).size, id).toBe(scopes.length)
      expect(new Set(modalites.map(({ value }) => value)).size, id).toBe(modalites.length)
    }
  })

  it('put either all their scopes under a title or none', () => {
    const untitled = definitions.filter(({ scopes }) => scopes.some(({ group }) => group === ''))
    expect(untitled.map(({ id }) => id)).toEqual([
      'api_gunenv',
      'api_indicateurs_sociaux',
      'api_mobilic',
      'api_scolarite',
      'pro_connect_identity_provider',
      'pro_connect_service_provider',
    ])
    for (const { id, scopes } of untitled)
      expect(
        scopes.every(({ group }) => group === ''),
        id,
      ).toBe(true)
  })

  it('lock what DataPass always gives', () => {
    const locked = (id: string) =>
      definitionOf(id)?.scopes.flatMap(({ value, isIncluded }) => (isIncluded ? [value] : []))
    expect(locked('france_connect')).toEqual(['openid'])
    expect(locked('pro_connect_identity_provider')).toEqual(['uid', 'usual_name', 'given_name', 'email'])
    expect(locked('api_entreprise')).toHaveLength(13)
  })

  it('pair each sandbox with its production, both ways', () => {
    const staged = definitions.filter(({ stage }) => stage)
    expect(staged).toHaveLength(2 * known.sandboxes)
    for (const { id, stage, siblingStage } of staged) {
      const sibling = definitionOf(siblingStage ?? '')
      expect(sibling?.siblingStage, id).toBe(id)
      expect(sibling?.stage, id).toBe(stage === 'sandbox' ? 'production' : 'sandbox')
      expect(id.endsWith('_sandbox'), id).toBe(stage === 'sandbox')
    }
    for (const { id, stage, siblingStage } of definitions) expect(!stage, id).toBe(!siblingStage)
  })

  it('offer calls per minute in growing order, where a form asks for them', () => {
    for (const { id, appelsParMinute, forms } of definitions) {
      const isAsked = forms.some((form) => attributesOf(form).includes('volumetrie_appels_par_minute'))
      expect(appelsParMinute.length > 0, id).toBe(isAsked)
      expect(appelsParMinute, id).toEqual([...appelsParMinute].sort((one, other) => one - other))
    }
  })

  it('stay small, since the options page loads them at once', () => {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
      (name) => `${folder}/${name}`,
    )
    const bytes = files.map((path) => statSync(path)).filter((stat) => stat.isFile())
    expect(bytes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(250_000)
  })
})

describe('the forms of DataPass', () => {
  it('are all there, each under its own uid', () => {
    expect(forms).toHaveLength(known.forms)
    expect(new Set(forms.map(({ uid }) => uid)).size).toBe(known.forms)
    expect(forms.filter(({ isWizard }) => !isWizard)).toHaveLength(known.singlePage)
  })

  it('have steps with addresses, single pages without', () => {
    for (const { uid, isWizard, steps } of forms) {
      expect(steps.length, uid).toBeGreaterThan(0)
      expect(steps.map(({ step }) => step).includes('single_page'), uid).toBe(!isWizard)
      for (const { slug } of steps) expect(slug !== '', uid).toBe(isWizard)
    }
  })

  it('ask nothing that the field map does not know', () => {
    const targets: Record<string, string> = fields.attributes
    const contacts = fields.contactRoles.flatMap((role) =>
      Object.keys(fields.contactParts).map((part) => `${role}_${part}`),
    )
    const known = new Set([...Object.keys(targets), ...Object.keys(fields.never), ...contacts])
    const unknown = forms.flatMap((form) => attributesOf(form).filter((attribute) => !known.has(attribute)))
    expect([...new Set(unknown)]).toEqual([])
  })

  it('ask each question once, without star, and demand or give only what they ask', () => {
    for (const form of forms) {
      const asked = attributesOf(form)
      expect(new Set(asked).size, form.uid).toBe(asked.length)
      for (const attribute of asked) expect(attribute, form.uid).toMatch(/^[a-z_]+$/)
      for (const attribute of [...form.required, ...form.given]) expect(asked, form.uid).toContain(attribute)
    }
  })

  it('describe the free form of FranceConnect', () => {
    const form = formOf('france-connect')
    expect(form?.steps.map(({ slug }) => slug)).toEqual([
      'informations-de-base',
      'cadre-juridique',
      'niveau-eidas',
      'donnees',
      'donnees-personnelles',
      'contacts',
    ])
    expect(form?.required).toContain('france_connect_eidas')
    expect(form?.required).not.toContain('volumetrie_approximative')
    expect(form?.required).not.toContain('cadre_juridique_url')
    expect(form?.given).toEqual([])
    expect(formOf('france-connect-sante')?.given).toEqual(['cadre_juridique_nature', 'cadre_juridique_url'])
  })

  it('ask an editor’s organisation for an e-mail and a phone only', () => {
    const ofTechnicalContact = (uid: string) =>
      attributesOf(formOf(uid) as FormFacts).filter((attribute) => attribute.startsWith('contact_technique'))
    expect(ofTechnicalContact('api-entreprise-provigis')).toEqual([
      'contact_technique_email',
      'contact_technique_phone_number',
    ])
    expect(ofTechnicalContact('api-entreprise-socle-de-base')).toHaveLength(5)
  })

  it('name each step as the site does, which has other names in some services', () => {
    const words = JSON.parse(readFileSync('public/_locales/fr/messages.json', 'utf8')) as Record<
      string,
      { message: string }
    >
    for (const { uid, steps } of shown) {
      const asked = steps.filter(({ step, slug }) => step !== 'summary' && slug !== '')
      if (asked.length === 0) continue
      const ours = formOf(uid)?.steps.map(({ step, title }) => title ?? words[`step_${step}`]?.message)
      expect(ours, uid).toEqual(asked.map(({ title }) => title.replaceAll("'", '’')))
    }
  })

  it('share no list under a name that a definition uses for another', () => {
    const shared = Object.keys(JSON.parse(readFileSync(`${folder}/shared/steps.json`, 'utf8')) as object)
    for (const { id } of definitions) {
      const { steps = {} } = JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as { steps?: object }
      for (const name of Object.keys(steps)) expect(shared, id).not.toContain(name)
    }
  })
})
