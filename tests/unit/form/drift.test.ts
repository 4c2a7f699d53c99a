import { describe, expect, it } from 'vitest'
import { driftOf, type Expected, type KnownQuestion, questionsOf, withDrift } from '@/lib/form/drift'
import type { Lesson } from '@/lib/form/field-mappings'
import { match } from '@/lib/form/match'
import { matchByWords } from '@/lib/form/match-words'
import type { FieldDescriptor, PageDescription } from '@/lib/form/model'
import { publicName, publicPath, publicWords } from '@/lib/form/public-words'
import { findForm } from '@/lib/form/sites/datapass/definition'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { pages as datapass } from '@/lib/form/sites/datapass/pages'
import { fields as demarcheFields } from '@/lib/form/sites/demarches/fields'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { forms } from '@/tests/standin/datapass/catalogue'
import { descriptorOf, field, option, pageOf, siteFields } from './samples'

/** What DataPass has of each definition, shown or not. */
const stored = import.meta.glob<{ id: string; scopes?: { value: string }[] }>(
  '/tests/standin/datapass/forms/*.json',
  { eager: true, import: 'default' },
)

const HOST = 'https://datapass.api.gouv.fr'

/** A step of a form as DataPass shows it. */
function stepPage(uid: string, slug: string, fields: FieldDescriptor[], title = ''): PageDescription {
  return {
    ...pageOf(fields, uid),
    url: `${HOST}/formulaires/${uid}/demande/4217/etapes/${slug}`,
    facts: { formUid: uid, requestId: '4217', ...(title && { step: { current: 1, total: 5, title } }) },
  }
}

function onDatapass(page: PageDescription, more: Partial<Expected> = {}) {
  const matching = match(page.fields, datapass, siteFields)
  const described = findForm(definitions, page.facts.formUid)
  const at = { site: 'datapass', procedure: '' }
  const expected = { matching, pages: datapass, fields: siteFields, described, lessons: [], at, ...more }
  return driftOf(page, expected)
}

const taxi = (name: string, more: Partial<FieldDescriptor> = {}) =>
  field(name, {
    name: `authorization_request_le_taxi[${name}]`,
    label: `Question ${name.replaceAll('_', ' ')}`,
    ...more,
  })
const basic = ['intitule', 'description', 'maquette_projet', 'date_prevue_mise_en_production']
const volumetrie = 'volumetrie_approximative'

describe('a step of DataPass', () => {
  it('is as it is described, on every page of every form', () => {
    const steps = forms.flatMap((form) =>
      // A summary is no step.
      form.steps.filter(({ step }) => step !== 'summary').map((step) => ({ form, step })),
    )
    for (const { form, step } of steps) {
      const page = stepPage(form.uid, step.slug, step.fields.map(descriptorOf))
      expect([form.uid, step.step, onDatapass(page)]).toEqual([form.uid, step.step, null])
    }
    expect(steps).toHaveLength(1108 - 194)
  })

  it('tells what is gone, what is new, and what an answer only reveals', () => {
    const page = stepPage('le-taxi', 'informations-de-base', [
      ...basic.map((name) => taxi(name)),
      taxi('volumetrie_annuelle', { label: 'Combien d’appels par an ?' }),
    ])
    expect(onDatapass(page)).toMatchObject({
      since: 'described',
      isWhole: false,
      items: [
        { what: 'gone', name: volumetrie, label: '', target: 'casUsage.volumetrieApproximative' },
        { what: 'new', name: 'volumetrie_annuelle', label: 'Combien d’appels par an ?' },
      ],
    })
    const data = ['destinataire', 'duree_conservation'].map((name) =>
      taxi(`${name}_donnees_caractere_personnel`),
    )
    expect(onDatapass(stepPage('le-taxi', 'donnees-personnelles', data))).toBeNull()
  })

  it('tells a question that another step asked before', () => {
    const names = [...basic, volumetrie, 'technical_team_type']
    const page = stepPage(
      'le-taxi',
      'informations-de-base',
      names.map((name) => taxi(name)),
    )
    expect(onDatapass(page)!.items).toMatchObject([{ what: 'moved', name: 'technical_team_type' }])
  })

  it('is read whole by its words when less than half of it is left', () => {
    const few = stepPage('le-taxi', 'informations-de-base', [taxi('intitule'), taxi('objet')])
    expect(onDatapass(few)).toMatchObject({ isWhole: true })
    const other = field('x', { name: 'request[title]', label: 'Nom du projet' })
    expect(onDatapass(stepPage('le-taxi', 'informations-de-base', [other]))).toMatchObject({ isWhole: true })
  })

  it('tells the data that went and came, but not in a form that shows some of them', () => {
    const { definition } = findForm(definitions, 'api-mobilic')!
    const values = definition.scopes.map(({ value }) => value)
    const boxes = (of: string[]) => [
      field('scopes', {
        name: 'authorization_request_api_mobilic[scopes][]',
        kind: 'checkboxes',
        options: of.map((each) => option(each)),
      }),
    ]
    const at = (of: string[]) => onDatapass(stepPage('api-mobilic', 'donnees', boxes(of)))
    expect(at(values)).toBeNull()
    expect(at([...values.slice(1), 'suivi_trajets'])!.items).toEqual([
      { what: 'choice_gone', name: values[0], label: '', was: definition.scopes[0]!.label },
      { what: 'choice_new', name: 'suivi_trajets', label: 'Option suivi_trajets' },
    ])
    // Kept by an old request alone.
    const old = boxes(values)
    old[0]!.options!.push(option('ancien', { isChecked: true }))
    expect(onDatapass(stepPage('api-mobilic', 'donnees', old))).toBeNull()
    const some = field('scopes', {
      name: 'authorization_request_api_particulier[scopes][]',
      kind: 'checkboxes',
      options: [option('x')],
    })
    expect(onDatapass(stepPage('api-particulier-andyvie', 'donnees', [some]))).toBeNull()
  })

  it('may show data of old requests, behind a flag or for FranceConnect: neither they nor their absence is a difference', () => {
    const occasional = definitions.filter(({ occasionalScopes }) => occasionalScopes)
    expect(occasional.map(({ id }) => id)).toContain('hubee_dila')
    for (const { id, scopes: all = [] } of Object.values(stored)) {
      const { forms: ours, scopes } = definitions.find((each) => each.id === id)!
      const always = scopes.map(({ value }) => value)
      for (const { uid, steps, showsSomeScopes } of ours) {
        const step = steps.find(({ attributes }) => attributes.includes('scopes'))
        if (!step || showsSomeScopes) continue
        const at = (values: string[]) => {
          const fields = step.attributes.map((name) =>
            field(name, {
              name: `authorization_request_${id}[${name}]`,
              ...(name === 'scopes' && {
                kind: 'checkboxes',
                options: values.map((value) => option(value)),
              }),
            }),
          )
          return onDatapass(stepPage(uid, step.slug, fields))
        }
        expect([uid, at(always)]).toEqual([uid, null])
        expect([uid, at(all.map(({ value }) => value))]).toEqual([uid, null])
        expect([uid, at([...always, 'encore_une'])?.items]).toMatchObject([uid, [{ what: 'choice_new' }]])
      }
    }
  })

  it('is nothing to compare where no form is described, on another page, and in the sample form', () => {
    const fields = [taxi('objet')]
    expect(onDatapass(stepPage('inconnu-dyn', 'informations-de-base', fields))).toBeNull()
    const page = stepPage('le-taxi', 'informations-de-base', fields)
    expect(onDatapass({ ...page, kind: 'block' })).toBeNull()
    expect(onDatapass({ ...page, url: 'moz-extension://a/sample.html' })).toBeNull()
  })

  it('is found by the number of its step on the first page, whose address names none', () => {
    const page = stepPage('le-taxi', 'x', [taxi('technical_team_value')])
    const first = { ...page, url: `${HOST}/formulaires/le-taxi/demande/commencer` }
    expect(onDatapass(first)!.items).toMatchObject([{ what: 'gone', name: 'technical_team_type' }])
  })

  it('leaves nothing ticked that only words give, and all that its map or the person gives', () => {
    const page = stepPage('le-taxi', 'informations-de-base', [
      taxi('intitule'),
      taxi('nom_dpo', { label: 'Nom du délégué à la protection des données' }),
      taxi('referent', { label: 'Référent' }),
    ])
    const at = { site: 'datapass', procedure: '' }
    const lesson: Lesson = {
      id: 'a',
      ...at,
      stableId: page.fields[2]!.name,
      siteType: '',
      label: 'Référent',
      section: '',
      target: 'contact.contact_technique.nom',
    }
    const matching = matchByWords(match(page.fields, datapass, siteFields), page.fields, [lesson], at)
    const sure = (each: typeof matching) => each.matches.map(({ ref, isSure }) => [ref, isSure !== false])
    expect(sure(matching).toSorted()).toEqual([
      [0, true],
      [1, true],
      [2, true],
    ])
    expect(withDrift(matching, null)).toBe(matching)
    expect(sure(withDrift(matching, onDatapass(page))).toSorted()).toEqual([
      [0, true],
      [1, false],
      [2, true],
    ])
  })
})

const champ = (id: string, label: string, more: Partial<FieldDescriptor> = {}): FieldDescriptor => ({
  ...field(id, {
    name: `dossier[champs_public_attributes][${id}][value]`,
    label,
    stableId: id,
    siteType: 'text',
  }),
  ...more,
})

function onDemarche(fields: FieldDescriptor[], more: { known?: KnownQuestion[]; lessons?: Lesson[] }) {
  const page: PageDescription = {
    ...pageOf(fields),
    site: 'demarches',
    url: 'https://demarche.numerique.gouv.fr/dossiers/5501234/brouillon',
    facts: { requestId: '5501234', procedure: 'demande-creation-fs-fca', savesInto: 'draft' },
  }
  const at = { site: 'demarches', procedure: 'demande-creation-fs-fca' }
  const matching = match(page.fields, demarches, demarcheFields)
  return driftOf(page, { matching, pages: demarches, fields: demarcheFields, lessons: [], at, ...more })
}

describe('a démarche that the person knows', () => {
  const before = [
    champ('11', 'Nom', { section: 'Délégué à la protection des données' }),
    champ('12', 'Nom du projet'),
    champ('13', 'Commentaire', { siteType: 'textarea' }),
    champ('14', 'Téléphone', { row: { of: '9', index: 0 } }),
  ]
  const known = questionsOf({ ...pageOf([...before, champ('14', 'Tél.', { row: { of: '9', index: 1 } })]) })
  const now = (...changes: [number, Partial<FieldDescriptor>][]) =>
    before.map((each, index) => ({ ...each, ...changes.find(([rank]) => rank === index)?.[1] }))

  it('is the same while its questions are, whatever an answer shows or hides', () => {
    expect(known.map(({ id, label }) => [id, label])).toEqual([
      ['11', 'Nom'],
      ['12', 'Nom du projet'],
      ['13', 'Commentaire'],
      ['14', 'Téléphone'],
    ])
    expect(onDemarche(before, { known })).toBeNull()
    expect(onDemarche([...before.slice(0, 3), champ('15', 'Précisez')], { known })).toBeNull()
    expect(onDemarche(before, {})).toBeNull()
  })

  it.each([
    [{ section: 'Contact technique' }, 'moved', 'Délégué à la protection des données'],
    [{ label: 'Nom d’usage' }, 'reworded', 'Nom'],
    [{ siteType: 'email' }, 'retyped', 'text'],
  ] as const)('is read by its words once a question is %j', (change, what, was) => {
    const drift = onDemarche([...now([0, change]), champ('15', 'Précisez')], { known })!
    expect(drift).toMatchObject({ since: 'known', isWhole: true })
    expect(drift.items).toMatchObject([
      { what, was, name: '' },
      { what: 'new', label: 'Précisez' },
    ])
  })

  it('is another form when most of its questions are', () => {
    const others = ['21', '22', '23'].map((id) => champ(id, `Question ${id}`))
    const drift = onDemarche([before[0]!, ...others], { known })!
    expect(drift.items.map(({ what }) => what)).toEqual(['new', 'new', 'new', 'gone', 'gone', 'gone'])
    expect(onDemarche([], { known })).toBeNull()
  })

  it('says what was taught of a question that moved, and leaves the rest as it is', () => {
    const lesson: Lesson = {
      id: 'a',
      site: 'demarches',
      procedure: 'demande-creation-fs-fca',
      stableId: '11',
      siteType: 'text',
      label: 'Nom',
      section: 'Délégué à la protection des données',
      target: 'contact.delegue_protection_donnees.nom',
    }
    const fields = now([0, { section: 'Contact technique' }])
    expect(onDemarche(before, { lessons: [lesson] })).toBeNull()
    expect(onDemarche(fields, { lessons: [lesson] })).toMatchObject({
      since: 'taught',
      isWhole: false,
      items: [{ what: 'moved', label: 'Nom' }],
    })
    expect(onDemarche(fields, { lessons: [{ ...lesson, procedure: 'autre' }] })).toBeNull()
    expect(onDemarche(fields, { lessons: [lesson], known })!.items).toHaveLength(1)
  })
})

describe('what is told to anybody', () => {
  it('names the form and the step, and no request', () => {
    const page = stepPage('le-taxi', 'informations-de-base', [taxi('intitule')], 'Mon projet')
    expect(onDatapass(page)!.place).toEqual({
      host: 'datapass.api.gouv.fr',
      path: '/formulaires/le-taxi/demande/…/etapes/informations-de-base',
      form: 'le-taxi',
      step: 'Mon projet',
    })
  })

  it.each([
    ['le-taxi', 'le-taxi'],
    ['api-particulier-arche-mc2-solis', 'api-particulier-arche-mc2-solis'],
    ['dgfip_annee_n_moins_1', 'dgfip_annee_n_moins_1'],
    ['5501234', ''],
    ['eyJhbGciOiJIUzI1NiJ9', ''],
    ['0f8fad5b-d9cb-469f-a165-70867728950e', ''],
    ['dossier[champs_public_attributes][55][value]', ''],
    ['lea@essai.example', ''],
    ['', ''],
  ])('« %s » is told as « %s »', (given, told) => expect(publicName(given)).toBe(told))

  it('tells no address that the site’s data do not know, nor what stands in it', () => {
    expect(publicPath('https://demarche.numerique.gouv.fr/dossiers/5501234/brouillon', demarches)).toBe(
      '/dossiers/…/brouillon',
    )
    expect(publicPath('https://demarche.numerique.gouv.fr/commencer/a1b2c3d4e5f6', demarches)).toBe(
      '/commencer/…',
    )
    expect(publicPath('https://portail.example/dossier/lea-martin', { paths: [] })).toBe('')
  })

  it('repeats no answer, address, number or name that a wording holds', () => {
    const fields = [
      field('a', { value: 'Léa Martin' }),
      field('b', { value: 'Guichet, de l’essai' }),
      field('c', { kind: 'select', value: 'Nom' }),
      field('d', { value: 'a' }),
    ]
    const facts = { userName: 'Claire Martineau', organisationName: 'Bourg' }
    const told = (text: string) => publicWords(text, { fields, facts })
    expect(told('Contact de Léa Martin')).toBe('Contact de …')
    expect(told('Nom  du projet')).toBe('Nom du projet')
    expect(told('Guichet, de l’essai : pour qui ?')).toBe('… : pour qui ?')
    expect(told('Claire Martineau, de Bourg, lea@essai.example')).toBe('…, de …, …')
    expect(told('Dossier n° 55 012 de https://a.example/?jeton=x')).toBe('Dossier n° … de …')
    expect(told('Article 6 (1) de 3 textes')).toBe('Article 6 (1) de 3 textes')
    expect(told('m'.repeat(500))).toHaveLength(200)
  })
})
