import { describe, expect, it } from 'vitest'
import { match } from '@/lib/form/match'
import type { FieldDescriptor, FieldKind } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import type { DefinitionFacts, FormFacts } from '@/lib/form/sites/datapass/definition'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { fields } from '@/lib/form/sites/datapass/fields'
import { pages } from '@/lib/form/sites/datapass/pages'
import { completeness, type FormCompleteness } from '@/lib/form/completeness'
import { newRecord, type Profile, type Role } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'

const now = '2026-09-01T08:00:00.000Z'
const idOf = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`
const ids = { organisation: idOf(1), casUsage: idOf(2), cadre: idOf(3), texte: idOf(4) }
const home = `#organisation/${ids.organisation}`

function make<T extends RecordTable>(table: T, id: string, values: Record<string, unknown>) {
  return newRecord(table, values, { id, now })
}

const people: [Role, string, string][] = [
  ['responsable_traitement', 'Ondine', '+33240000001'],
  ['delegue_protection_donnees', 'Basile', '+33240000002'],
  ['contact_technique', 'Maïa', '+33612345678'],
  ['contact_metier', 'Côme', '+33240000004'],
  ['administrateur_metier', 'Elzéar', '+33240000005'],
]

const contactId = (role: Role) => idOf(10 + people.findIndex(([each]) => each === role))

function contactOf([role, prenom, telephone]: (typeof people)[number]) {
  return make('contacts', contactId(role), {
    nom: 'Exemple',
    prenom,
    fonction: 'Cheffe de projet',
    email: `${role.replaceAll('_', '.')}@ville-exemple.fr`,
    telephone,
    roles: [role],
  })
}

const organisation = make('organisations', ids.organisation, {
  siret: '21440001200016',
  denomination: 'Commune d’Exemple',
})

/** Everything that the free form of FranceConnect demands, and nothing else. */
const usage = {
  intitule: 'Portail des familles d’Exemple',
  description: 'Inscrire les enfants à la cantine.',
  cadreJuridiqueId: ids.cadre,
  destinataires: 'Service scolaire',
  dureeConservation: 12,
  choices: { france_connect: { scopes: ['family_name'], modalites: [] } },
  niveauEidas: 'eidas_1',
}

const cadre = {
  titre: 'Délibération',
  nature: 'Délibération 2026-12',
  url: 'https://ville-exemple.fr/acte.pdf',
}

function profileOf(
  changes: { usage?: Record<string, unknown>; cadre?: Record<string, unknown>; rest?: Partial<Profile> } = {},
): Profile {
  return {
    organisation,
    contacts: people.map(contactOf),
    cadresJuridiques: [make('cadresJuridiques', ids.cadre, { ...cadre, ...changes.cadre })],
    casUsage: [make('casUsage', ids.casUsage, { ...usage, ...changes.usage })],
    documents: [],
    mandats: [],
    ...changes.rest,
  }
}

const empty: Profile = {
  organisation,
  contacts: [],
  cadresJuridiques: [],
  casUsage: [],
  documents: [],
  mandats: [],
}

function formOf(profile: Profile, uid: string, casUsageId: string | null = ids.casUsage): FormCompleteness {
  const among = definitions.filter(({ forms }) => forms.some((form) => form.uid === uid))
  const found = completeness(profile, casUsageId, among).find(({ formUid }) => formUid === uid)
  if (!found) throw new Error(`No form ${uid}`)
  return found
}

const demanded = ({ missing }: FormCompleteness) =>
  missing.filter(({ isRequired }) => isRequired).map(({ target }) => target)
const reasonOf = ({ missing }: FormCompleteness, target: string) =>
  missing.find((each) => each.target === target)?.reason

/** `contacts` where the one of `role` differs by `values`. */
function withContact(role: Role, values: object) {
  return {
    contacts: people.map((person) =>
      person[0] === role ? { ...contactOf(person), ...values } : contactOf(person),
    ),
  }
}

const texte = make('documents', ids.texte, {
  titre: 'Délibération signée',
  kind: 'cadre_juridique',
  fileName: 'deliberation.pdf',
  mediaType: 'application/pdf',
  size: 1200,
  sha256: 'a'.repeat(64),
})

describe('completeness of an empty profile', () => {
  const form = formOf(empty, 'france-connect', null)

  it('answers nothing, and says where to begin', () => {
    expect(form.ready).toBe(0)
    expect(form.missing.filter(({ isRequired }) => isRequired)).toHaveLength(form.total)
    const routes = new Set(form.missing.map(({ route }) => route))
    expect(routes).toEqual(new Set([`${home}/usages`, `${home}/contacts`]))
  })

  it('counts the 23 demanded questions of FranceConnect: 8 on the project, 5 for each of 3 people', () => {
    expect(form.total).toBe(23)
    expect(form).toMatchObject({
      definition: 'france_connect',
      service: 'FranceConnect',
      form: 'Demande libre',
    })
  })

  it('lists what is optional last, outside the count', () => {
    const optional = form.missing.slice(form.total)
    expect(optional.map(({ target }) => target)).toEqual([
      'casUsage.maquettes',
      'casUsage.datePrevueMiseEnProduction',
      'casUsage.volumetrieApproximative',
    ])
    expect(optional.some(({ isRequired }) => isRequired)).toBe(false)
  })

  it('covers every form of the catalogue, or those of the definitions asked', () => {
    expect(completeness(empty, null, definitions)).toHaveLength(
      definitions.flatMap(({ forms }) => forms).length,
    )
    const some = definitions.filter(({ id }) => id === 'api_entreprise')
    expect(completeness(empty, null, some)).toHaveLength(15)
  })

  it('never counts a consent, nor what DataPass alone may answer', () => {
    const targets = new Set(Object.values<string>(fields.attributes))
    const asked = completeness(empty, null, definitions).flatMap(({ missing }) =>
      missing.map(({ target }) => target),
    )
    for (const target of new Set(asked))
      expect(targets.has(target) || target.startsWith('contact.'), target).toBe(true)
  })

  it('is not lacking what the form itself gives', () => {
    const free = demanded(formOf(empty, 'france-connect', null))
    const health = demanded(formOf(empty, 'france-connect-sante', null))
    expect(free.filter((target) => !health.includes(target))).toEqual([
      'cadreJuridique.nature',
      'cadreJuridique.url',
    ])
  })
})

describe('completeness of a full profile', () => {
  it('is whole', () => {
    const form = formOf(profileOf(), 'france-connect')
    expect(demanded(form)).toEqual([])
    expect(form.ready).toBe(form.total)
  })

  it('lacks one answer: the phone of the DPO', () => {
    const form = formOf(
      profileOf({ rest: withContact('delegue_protection_donnees', { telephone: '' }) }),
      'france-connect',
    )
    expect([form.ready, form.total]).toEqual([22, 23])
    expect(form.missing[0]).toEqual({
      target: 'contact.delegue_protection_donnees.telephone',
      label: 'target_contact_delegue_protection_donnees_telephone',
      isRequired: true,
      reason: { code: 'no_value' },
      route: `${home}/contacts/${contactId('delegue_protection_donnees')}`,
    })
  })

  it('refuses a landline where FranceConnect wants a mobile, as the plan does', () => {
    const profile = profileOf({ rest: withContact('contact_technique', { telephone: '+33240000009' }) })
    const target = 'contact.contact_technique.telephone'
    expect(reasonOf(formOf(profile, 'france-connect'), target)).toEqual({ code: 'not_mobile' })
    expect(reasonOf(formOf(profile, 'pro-connect-fs'), target)).toBeUndefined()
  })

  it('asks which of two people when both hold the role, until the cas d’usage names one', () => {
    const second = { ...contactOf(people[1]!), id: idOf(30) }
    const contacts = [...people.map(contactOf), second]
    const form = formOf(profileOf({ rest: { contacts } }), 'france-connect')
    expect(demanded(form)).toHaveLength(5)
    expect(form.missing[0]).toMatchObject({
      reason: { code: 'several_contacts' },
      route: `${home}/usages/${ids.casUsage}`,
    })
    const named = { contactByRole: { delegue_protection_donnees: second.id } }
    expect(demanded(formOf(profileOf({ usage: named, rest: { contacts } }), 'france-connect'))).toEqual([])
  })
})

describe('questions that are asked only at times', () => {
  const justification = 'casUsage.dureeConservationJustification'

  it.each([
    [36, '', []],
    [37, '', [justification]],
    [37, 'Contrôle de la chambre des comptes.', []],
  ])(
    'a retention of %i months, justified by “%s”',
    (dureeConservation, dureeConservationJustification, lacks) => {
      const profile = profileOf({ usage: { dureeConservation, dureeConservationJustification } })
      expect(demanded(formOf(profile, 'france-connect'))).toEqual(lacks)
    },
  )

  it.each([
    [{ url: '' }, ['cadreJuridique.url']],
    [{ url: '', documentIds: [ids.texte] }, []],
    [{ documentIds: [ids.texte] }, []],
  ])('a legal text with %o: its address or its file', (values, lacks) => {
    const profile = profileOf({ cadre: values, rest: { documents: [texte] } })
    const form = formOf(profile, 'france-connect')
    expect(demanded(form)).toEqual(lacks)
    expect(form.total).toBe(23)
  })

  it('words the choice between the two, and leads to the text', () => {
    const form = formOf(profileOf({ cadre: { url: '' } }), 'france-connect')
    expect(form.missing[0]).toMatchObject({
      label: 'target_cadreJuridique_url_ou_documents',
      route: `${home}/cadres/${ids.cadre}`,
    })
  })

  it('says why an address would be refused', () => {
    const form = formOf(profileOf({ cadre: { url: 'https://ville-exemple.fr:8080/acte' } }), 'france-connect')
    expect(reasonOf(form, 'cadreJuridique.url')).toEqual({ code: 'not_url' })
  })

  it('says that DataPass takes no more than six files', () => {
    const documents = [1, 2, 3, 4, 5, 6, 7].map((rank) => ({ ...texte, id: idOf(50 + rank) }))
    const lacks = (count: number) => {
      const documentIds = documents.slice(0, count).map(({ id }) => id)
      const profile = profileOf({ cadre: { url: '', documentIds }, rest: { documents } })
      return reasonOf(formOf(profile, 'france-connect'), 'cadreJuridique.url')
    }
    expect(lacks(6)).toBeUndefined()
    expect(lacks(7)).toEqual({ code: 'too_many_files', values: ['7', '6'] })
  })

  it('leads to the list of texts when there is none', () => {
    const profile = profileOf({ usage: { cadreJuridiqueId: null }, rest: { cadresJuridiques: [] } })
    const form = formOf(profile, 'france-connect')
    expect(form.missing[0]).toMatchObject({ target: 'cadreJuridique.nature', route: `${home}/cadres` })
  })

  it.each([
    ['internal', []],
    ['editor', ['casUsage.equipeTechniquePrecision']],
    ['other', ['casUsage.equipeTechniquePrecision']],
  ])('a technical team of kind %s', (equipeTechniqueType, lacks) => {
    expect(demanded(formOf(profileOf({ usage: { equipeTechniqueType } }), 'le-taxi'))).toEqual(lacks)
  })

  it('specific requirements: the file, only when there are some', () => {
    const target = 'casUsage.besoinsSpecifiquesDocument'
    const lacks = (hasBesoinsSpecifiques: boolean) =>
      formOf(profileOf({ usage: { hasBesoinsSpecifiques } }), 'api-sfip-sandbox').missing
    expect(lacks(false).map((each) => each.target)).not.toContain(target)
    expect(lacks(true).find((each) => each.target === target)).toMatchObject({
      isRequired: true,
      route: `${home}/documents`,
    })
    expect(lacks(true).map((each) => each.target)).not.toContain('casUsage.hasBesoinsSpecifiques')
  })

  it.each([
    [50, false],
    [200, true],
  ])('%i calls per minute, of which 50 is the smallest choice', (appelsParMinute, isAsked) => {
    const form = formOf(profileOf({ usage: { appelsParMinute } }), 'api-sfip-editeur')
    expect(demanded(form).includes('casUsage.appelsParMinuteJustification')).toBe(isAsked)
  })

  it('the legal text of FranceConnect, only when API Particulier is called through it', () => {
    const lacks = (uid: string, modalites: string[]) =>
      demanded(
        formOf(profileOf({ usage: { choices: { api_particulier: { scopes: [], modalites } } } }), uid),
      ).filter((target) => target.startsWith('cadreJuridiqueFranceConnect'))
    const both = ['cadreJuridiqueFranceConnect.nature', 'cadreJuridiqueFranceConnect.url']
    expect(lacks('api-particulier-aiga', ['params'])).toEqual([])
    expect(lacks('api-particulier-aiga', ['params', 'france_connect'])).toEqual(both)
    // This editor's form ticks FranceConnect itself: what the profile chose does not untick it.
    expect(lacks('api-particulier-civil-enfance-ciril-group', ['params'])).toEqual(both)
  })
})

describe('choices and dates that the form would not take', () => {
  it('are those of another service', () => {
    const choices = { france_connect: { scopes: ['dgfip_rfr'], modalites: [] } }
    expect(reasonOf(formOf(profileOf({ usage: { choices } }), 'france-connect'), 'casUsage.scopes')).toEqual({
      code: 'option_missing',
      values: ['dgfip_rfr'],
    })
  })

  it('end before they begin', () => {
    const usage = { homologationDebut: '2026-05-01', homologationFin: '2026-05-01' }
    expect(reasonOf(formOf(profileOf({ usage }), 'api-sfip-editeur'), 'casUsage.homologationFin')).toEqual({
      code: 'end_before_begin',
    })
  })
})

describe('forms of editors', () => {
  const uid = 'api-entreprise-entrouvert'
  const contactsLacking = (form: FormCompleteness | undefined) => (role: Role) =>
    form?.missing.map(({ target }) => target).filter((target) => target.startsWith(`contact.${role}.`))

  it('answer for the editor’s organisation themselves', () => {
    const lacking = contactsLacking(formOf(empty, uid, null))
    expect(lacking('contact_technique')).toEqual([])
    expect(lacking('contact_metier')).toHaveLength(5)
  })

  it('would ask it for an e-mail and a phone only', () => {
    const bare = definitions
      .filter(({ id }) => id === 'api_entreprise')
      .map((each) => ({ ...each, forms: each.forms.map((form) => ({ ...form, given: [] })) }))
    const form = (profile: Profile) =>
      completeness(profile, ids.casUsage, bare).find((each) => each.formUid === uid)
    expect(contactsLacking(form(empty))('contact_technique')).toEqual([
      'contact.contact_technique.email',
      'contact.contact_technique.telephone',
    ])
    const unnamed = withContact('contact_technique', { nom: '', prenom: '', fonction: '' })
    expect(form(profileOf({ rest: unnamed }))?.missing).toEqual([])
    expect(demanded(formOf(profileOf({ rest: unnamed }), 'api-entreprise-socle-de-base'))).toEqual(
      expect.arrayContaining(['contact.contact_technique.nom', 'contact.contact_technique.fonction']),
    )
  })
})

describe('completeness and the plan', () => {
  const kinds: [RegExp, FieldKind][] = [
    [/_document$|^maquette_projet$|^attestation_fiscale$/, 'file'],
    [/_url$/, 'url'],
    [/_email$/, 'email'],
    [/_date$|^date_/, 'date'],
    [/^duree_conservation_donnees_caractere_personnel$/, 'number'],
    [/^scopes$|^modalities$/, 'checkboxes'],
    [/^france_connect_eidas$/, 'radio'],
    [/^technical_team_type$|^volumetrie_appels_par_minute$/, 'select'],
    [/^specific_requirements$/, 'checkbox'],
  ]

  function optionsOf(attribute: string, { scopes, modalites, appelsParMinute }: DefinitionFacts) {
    const values: Record<string, string[]> = {
      scopes: scopes.map(({ value }) => value),
      modalities: modalites.map(({ value }) => value),
      france_connect_eidas: ['eidas_1', 'eidas_2'],
      technical_team_type: ['editor', 'internal', 'other'],
      volumetrie_appels_par_minute: appelsParMinute.map(String),
    }
    const options = values[attribute]?.map((value) => ({
      value,
      label: value,
      isChecked: false,
      isLocked: false,
    }))
    return options ? { options } : {}
  }

  function blankField(attribute: string, ref: number, definition: DefinitionFacts): FieldDescriptor {
    const kind = kinds.find(([pattern]) => pattern.test(attribute))?.[1] ?? 'text'
    return {
      ref,
      kind,
      name: `authorization_request_${definition.id}[${attribute}]`,
      id: '',
      label: attribute,
      hint: '',
      section: '',
      ...optionsOf(attribute, definition),
      isRequired: false,
      value: kind === 'checkboxes' || kind === 'file' ? [] : '',
      state: fields.reveals.some((row) => row.attribute === attribute) ? 'hidden' : 'writable',
      fingerprint: '',
    }
  }

  /** Why the plan leaves a question blank, by target, when all the steps of a blank form are on one page. */
  function leftBlank(profile: Profile, definition: DefinitionFacts, form: FormFacts) {
    const page = {
      documentId: 'one',
      view: 1,
      site: 'datapass',
      kind: 'request' as const,
      url: 'https://datapass.api.gouv.fr/',
      facts: { formUid: form.uid },
      fields: form.steps
        .flatMap(({ attributes }) => attributes)
        .map((attribute, ref) => blankField(attribute, ref, definition)),
    }
    const matching = match(page.fields, pages, fields)
    const plan = planFill({ id: 'p', page, matching, fields, profile, casUsageId: ids.casUsage })
    const skipped = plan.lines.filter(({ action }) => action === 'skip').filter(({ target }) => target !== '')
    const blank = new Map(skipped.map(({ target, reason }) => [target, reason?.code]))
    for (const { target, reason } of skipped) if (reason?.code === 'not_revealed') blank.delete(target)
    blank.delete('casUsage.hasBesoinsSpecifiques')
    for (const room of ['cadreJuridique', 'cadreJuridiqueFranceConnect']) {
      const pair = [`${room}.url`, `${room}.documents`]
      if (!pair.every((target) => blank.has(target))) pair.forEach((target) => blank.delete(target))
      blank.delete(`${room}.documents`)
    }
    return Object.fromEntries([...blank].sort())
  }

  const odd = {
    dureeConservation: 60,
    equipeTechniqueType: 'editor',
    homologationDebut: '2026-05-01',
    homologationFin: '2025-05-01',
    hasBesoinsSpecifiques: true,
    besoinsSpecifiquesDocumentId: ids.texte,
    attestationFiscaleDocumentId: ids.texte,
    choices: {
      api_particulier: { scopes: [], modalites: ['params', 'france_connect'] },
      france_connect: { scopes: ['openid'], modalites: [] },
    },
  }

  it.each<[string, Profile]>([
    ['an empty profile', empty],
    ['a full one', profileOf()],
    [
      'one with odd values',
      profileOf({ usage: odd, cadre: { url: 'exemple' }, rest: { documents: [texte] } }),
    ],
    [
      'one with landlines, that calls API Particulier through FranceConnect',
      profileOf({
        usage: { choices: odd.choices },
        rest: withContact('contact_technique', { telephone: '+33240000009' }),
      }),
    ],
  ])('leave the same blanks, for the same reasons, in every form: %s', (_, profile) => agree(profile))

  // The plan calls `same` a refused choice on a blank field; once it skips it, make this a plain case above.
  it('leave the same blanks for choices that a form does not offer', () => {
    const choices = { api_particulier: { scopes: ['unknown'], modalites: [] } }
    agree(profileOf({ usage: { appelsParMinute: 1000, choices } }))
  })

  function agree(profile: Profile) {
    for (const definition of definitions)
      for (const each of definition.forms) {
        const form = { ...each, given: [], tickedModalites: [] }
        const [found] = completeness(profile, ids.casUsage, [{ ...definition, forms: [form] }])
        const lacking = Object.fromEntries(
          found!.missing.map(({ target, reason }) => [target, reason.code] as const).sort(),
        )
        expect(lacking, form.uid).toEqual(leftBlank(profile, definition, form))
      }
  }
})
