/** What a file of newer facts holds, told by its content: JSON of an API or of a description, YAML of DataPass, a saved page. */
import { Window } from 'happy-dom'
import type { NewerFacts } from './datapass'
import { sheetsOf, type Sheet } from './sheets'

export interface FoundFacts {
  sheets: Sheet[]
  datapass: NewerFacts
}

/** The facts of one file; null when nothing in it is known. A file of another kind is not even opened. */
export function readFacts(path: string, text: () => string): FoundFacts | null {
  if (/\.html?$/i.test(path)) return readPage(text())
  if (/\.ya?ml$/i.test(path)) return readYaml(path, text())
  return /\.json$/i.test(path) ? readJson(text()) : null
}

const none = (): FoundFacts => ({
  sheets: [],
  datapass: {
    definitions: [],
    forms: [],
    eligibility: {},
  },
})

/** An answer of data.gouv.fr, or a description of DataPass: `definitions` and `forms`, whole or of one definition. */
function readJson(text: string): FoundFacts | null {
  const json = parsed(text)
  if (json === undefined) return null
  const found = none()
  const sheets = sheetsOf(json)
  if (sheets) return { ...found, sheets }
  const { definitions, forms } = (json ?? {}) as { definitions?: unknown; forms?: unknown }
  if (!Array.isArray(definitions) && !Array.isArray(forms)) return null
  const all = (list: unknown) =>
    (Array.isArray(list) ? list : []).filter((each) => each && typeof each === 'object')
  found.datapass.definitions = all(definitions).flatMap(({ id, name, scopes }) =>
    typeof id === 'string'
      ? [{ id, ...(typeof name === 'string' ? { name } : {}), ...valuesOf(scopes) }]
      : [],
  )
  found.datapass.forms = all(forms).flatMap((form) => {
    const { formUid, definition, public: isPublic = true, startableByApplicant = true, steps } = form
    if (typeof formUid !== 'string') return []
    const attributes = attributesOf(steps)
    return [
      {
        uid: formUid,
        isStartable: isPublic === true && startableByApplicant === true,
        ...(typeof definition === 'string' ? { definition } : {}),
        ...(attributes ? { attributes } : {}),
      },
    ]
  })
  if (found.datapass.definitions.length + found.datapass.forms.length === 0) return null
  return found
}

function valuesOf(scopes: unknown): { scopes: string[] } | undefined {
  if (!Array.isArray(scopes)) return undefined
  const values = scopes.flatMap((scope) => (typeof scope?.value === 'string' ? [scope.value] : []))
  return values.length > 0 ? { scopes: values } : undefined
}

/** Attributes of the fields of every step but the summary, whose boxes are consents. */
function attributesOf(steps: unknown): string[] | undefined {
  if (!Array.isArray(steps)) return undefined
  return steps
    .filter((step) => step?.step !== 'summary' && step?.slug !== 'résumé')
    .flatMap((step) => (Array.isArray(step?.fields) ? step.fields : []))
    .flatMap((field) => (typeof field?.attribute === 'string' ? [field.attribute] : []))
}

/**
 * Files of `config/authorization_definitions`, `config/authorization_request_forms` and `db/data/eligibility_rules.yml`
 * of etalab/data_pass: only keys of the first level and plain values are read, so no reader of YAML is needed.
 */
function readYaml(path: string, text: string): FoundFacts | null {
  const found = none()
  const blocks = text.split(/^(?=[a-z][\w-]*:\s*(?:&\w+\s*)?$)/m).flatMap((block) => {
    const key = /^([a-z][\w-]*):/.exec(block)?.[1]
    return key ? [{ key, block }] : []
  })
  if (/eligibility_rules\.ya?ml$/.test(path)) {
    for (const rule of text.split(/^- /m)) {
      const id = /^\s*definition_id: (\S+)/m.exec(rule)?.[1]
      if (!id) continue
      const answers = [...rule.matchAll(/- type: (\w+)\n\s+eligible: '?(\w+)'?/g)]
      found.datapass.eligibility[id] = Object.fromEntries(answers.map(([, type, answer]) => [type, answer]))
    }
    return Object.keys(found.datapass.eligibility).length > 0 ? found : null
  }
  if (/authorization_definitions\/[^/]+$/.test(path)) {
    found.datapass.definitions = blocks.map(({ key, block }) => {
      const name = /^ {2,4}name: (.+)$/m.exec(block)?.[1]?.trim()
      return { id: key, ...(name ? { name: unquoted(name) } : {}) }
    })
    return blocks.length > 0 ? found : null
  }
  if (/authorization_request_forms\/[^/]+$/.test(path)) {
    found.datapass.forms = blocks.map(({ key, block }) => ({
      uid: key,
      // What a form takes from another one of the file is not followed.
      ...(block.includes('<<:')
        ? {}
        : { isStartable: !/^ {2}(?:public|startable_by_applicant): false/m.test(block) }),
    }))
    return blocks.length > 0 ? found : null
  }
  return null
}

const unquoted = (text: string) =>
  /^".*"$/.test(text)
    ? text.slice(1, -1).replaceAll('\\"', '"')
    : /^'.*'$/.test(text)
      ? text.slice(1, -1)
      : text

/** A saved page: a form of DataPass by its field names, or a sheet by its conditions of access. */
function readPage(text: string): FoundFacts | null {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } })
  const { document } = window
  document.write(text)
  const form = document.querySelector('form[action*="/formulaires/"], form[action*="/demandes/"]')
  const named = [...document.querySelectorAll('[name^="authorization_request_"]')].flatMap((field) => {
    const [, definition, attribute] =
      /^authorization_request_([a-z0-9_]+)\[([a-z0-9_]+)\]/.exec(field.getAttribute('name') ?? '') ?? []
    return definition && attribute ? [{ definition, attribute }] : []
  })
  const found = none()
  const uid = /\/formulaires\/([^/]+)\/demande/.exec(form?.getAttribute('action') ?? '')?.[1]
  if (named.length > 0) {
    found.datapass.onPage = {
      ...(uid ? { uid } : {}),
      definition: named[0]!.definition,
      attributes: [...new Set(named.map(({ attribute }) => attribute))],
    }
    return found
  }
  const sheet = sheetOfPage(document as unknown as Document)
  return sheet ? { ...found, sheets: [sheet] } : null
}

const conditions: Record<string, string> = { oui: 'yes', non: 'no', 'sous condition': 'under_condition' }
const publics: Record<string, string> = {
  'collectivité et administration': 'local_authority_and_administration',
  'entreprise et association': 'company_and_association',
  particulier: 'private',
}

function sheetOfPage(document: Document): Sheet | undefined {
  const address =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
    document.querySelector('meta[property="og:url"]')?.getAttribute('content') ??
    ''
  const slug = /\/dataservices\/([^/?#]+)/.exec(address)?.[1]
  const section = [...document.querySelectorAll('aside section')].find((each) =>
    /^conditions d['’]accès$/i.test(each.querySelector('h3')?.textContent?.trim() ?? ''),
  )
  if (!slug || !section) return undefined
  const told = [...section.querySelectorAll('li[title]')].flatMap((item) => {
    const [who = '', condition = ''] = (item.getAttribute('title') ?? '').toLowerCase().split(/\s*:\s*/)
    return publics[who] && conditions[condition] ? [[publics[who], conditions[condition]]] : []
  })
  return {
    id: /^[0-9a-f]{24}$/.test(slug) ? slug : '',
    slug,
    title: document.querySelector('h1')?.textContent?.trim() ?? '',
    audiences: Object.fromEntries(told),
    requestUrl: section.querySelector('a[target="_blank"]')?.getAttribute('href') ?? '',
    modified: '',
    isGone: false,
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Said to the reader as a file that is not known.
    return undefined
  }
}
