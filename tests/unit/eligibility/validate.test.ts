import { describe, expect, it } from 'vitest'
import type { Row, Service } from '@/lib/eligibility/model'
import { serviceFiles } from '@/lib/eligibility/typed-catalogue'
import { validateCatalogue } from '@/lib/eligibility/validate'

const files: Record<string, Service> = serviceFiles
const DUME = './catalogue/api-dume.ts'

/** Mistakes of the catalogue once one of its files is changed by hand. */
function withChange(change: (service: Service) => void, path = DUME): string[] {
  const service = structuredClone(files[path])
  if (!service) throw new Error(`no file ${path}`)
  change(service)
  return validateCatalogue({ ...files, [path]: service })
}

/** Mistakes of the changed file alone: a file that does not parse also leaves citations of it in the air. */
const own = (mistakes: string[], file = 'catalogue/api-dume.ts') =>
  mistakes.filter((mistake) => mistake.startsWith(`lib/eligibility/${file}, `))
const firstRow = (service: Service): Row => service.verdicts[0]!
const at = 'lib/eligibility/catalogue/api-dume.ts'

it('the catalogue is sound', () => {
  expect(validateCatalogue()).toEqual([])
})

describe('a mistake in a service file is told in a sentence, with file and field', () => {
  const cases: [string, (service: Service) => void, string][] = [
    [
      'an unknown fact',
      (service) => (firstRow(service).when = { fact: 'org.kinds', op: 'eq', value: 'particulier' }),
      `${at}, verdicts[0].when.fact : fait « org.kinds » inconnu.`,
    ],
    [
      'an unknown fact, deep in a condition',
      (service) => (firstRow(service).when = { all: [{ not: { fact: 'org.sise', op: 'isTrue' } }] }),
      `${at}, verdicts[0].when.all[0].not.fact : fait « org.sise » inconnu.`,
    ],
    [
      'a value that the fact does not have',
      (service) => (firstRow(service).when = { fact: 'org.kind', op: 'in', value: ['communes'] }),
      `${at}, verdicts[0].when : valeur « communes » inconnue du fait « org.kind ».`,
    ],
    [
      'an operator that the fact does not know',
      (service) => (firstRow(service).when = { fact: 'org.kind', op: 'gt', value: 'gip' }),
      `${at}, verdicts[0].when : « gt » ne se lit pas sur le fait « org.kind » (enum).`,
    ],
    [
      'an unknown criterion',
      (service) =>
        firstRow(service).gates.push({ id: 'g', all: ['mission'], onFail: 'keep', onUnknown: 'keep' }),
      `${at}, verdicts[0].gates[0].all[0] : critère « mission » inconnu.`,
    ],
    [
      'an unknown document',
      (service) => (firstRow(service).needs = ['cni']),
      `${at}, verdicts[0].needs[0] : document « cni » inconnu.`,
    ],
    [
      'a source that is cited and found nowhere',
      (service) => (firstRow(service).sources = ['ag:nulle-part']),
      `${at}, verdicts[0].sources[0] : élément de sources « ag:nulle-part » inconnu.`,
    ],
    [
      'an http link',
      (service) => (firstRow(service).cta[0]!.url = 'http://developer.aife.economie.gouv.fr/'),
      `${at}, verdicts[0].cta[0].url : l’adresse « http://developer.aife.economie.gouv.fr/ » doit commencer par https.`,
    ],
    [
      'a link that is no address',
      (service) => (service.pages[0]!.url = 'javascript:alert(1)'),
      `${at}, pages[0].url : « javascript:alert(1) » n’est pas une adresse https.`,
    ],
    [
      'a legal text that does not exist',
      (service) => (service.legalBasis.default = 'arrete-2099'),
      `${at}, legalBasis.default : cadre juridique « arrete-2099 » inconnu.`,
    ],
    [
      'a successor that does not exist',
      (service) => (service.replacedBy = 'api-dumme'),
      `${at}, replacedBy : service « api-dumme » inconnu.`,
    ],
    [
      'a file whose name is not its id',
      (service) => (service.id = 'api-dume-2'),
      `${at}, id : « api-dume-2 » doit être le nom du fichier, « api-dume ».`,
    ],
    [
      'the id of another file',
      (service) => (service.id = 'api-entreprise'),
      `lib/eligibility/catalogue/api-entreprise.ts, id : « api-entreprise » est déjà l’id de catalogue/api-dume.ts.`,
    ],
    [
      'two rows of one name',
      (service) => service.verdicts.push(structuredClone(firstRow(service))),
      `${at}, verdicts : « particulier (current) » figure deux fois.`,
    ],
    [
      'a row for everyone before the others',
      (service) => (firstRow(service).when = { fact: 'org.kind', op: 'known' }),
      `${at}, verdicts[0].when : une ligne ouverte à tous (« known ») vient en dernier.`,
    ],
    [
      'a « known » inside a larger condition',
      (service) => (firstRow(service).when = { not: { fact: 'org.kind', op: 'known' } }),
      `${at}, verdicts[0].when : « known » s’emploie seul.`,
    ],
    [
      'the page of another service',
      (service) => (service.pages[0]!.url = 'https://api.gouv.fr/les-api/franceconnect'),
      `lib/eligibility/catalogue/franceconnect.ts, pages[0].url : « https://api.gouv.fr/les-api/franceconnect » est déjà à catalogue/api-dume.ts ; marquez-la secondary.`,
    ],
    [
      'an answer of the access page that stands for no row',
      (service) => (service.accessPage!.answers[0]!.rows = ['nulle-part']),
      `${at}, accessPage.answers[0].rows : ligne « nulle-part » inconnue du service.`,
    ],
    [
      'a nested question that does not exist',
      (service) => (service.accessPage!.answers[0]!.tree = 'nulle-part'),
      `${at}, accessPage.answers[0].tree : arbre de questions « nulle-part » inconnu.`,
    ],
    [
      'a source that another file owns',
      (service) =>
        (service.ownSources = {
          ...service.ownSources,
          'seed-000': { where: 'ici', date: '2026-01-01', era: 'old' },
        }),
      `${at}, ownSources['seed-000'] : cette source est déjà dans vocabulary/sources.ts.`,
    ],
  ]
  it.each(cases)('%s', (_, change, sentence) => {
    expect(withChange(change)).toContain(sentence)
  })

  it('a row without any source', () => {
    const mistakes = own(withChange((service) => (firstRow(service).sources = [])))
    expect(mistakes).toEqual([
      expect.stringMatching(/^lib\/eligibility\/catalogue\/api-dume\.ts, verdicts\[0\]\.sources : .+\.$/),
    ])
  })
  it('a missing or misspelt field', () => {
    const mistakes = own(
      withChange((service) => {
        Reflect.deleteProperty(firstRow(service), 'reasonFr')
        Reflect.set(service, 'stattus', 'open')
      }),
    )
    expect(mistakes).toHaveLength(2)
    expect(mistakes[0]).toMatch(/^lib\/eligibility\/catalogue\/api-dume\.ts, verdicts\[0\]\.reasonFr : .+\.$/)
    expect(mistakes[1]).toMatch(/^lib\/eligibility\/catalogue\/api-dume\.ts, fichier : .*stattus.*\.$/)
  })
  it('a cycle of successors, whatever its length', () => {
    const cycle = validateCatalogue({
      ...files,
      [DUME]: { ...files[DUME], replacedBy: 'chorus-pro' },
      './catalogue/chorus-pro.ts': { ...files['./catalogue/chorus-pro.ts'], replacedBy: 'api-dume' },
    })
    expect(cycle).toEqual([
      `${at}, replacedBy : les successeurs de « api-dume » tournent en rond.`,
      'lib/eligibility/catalogue/chorus-pro.ts, replacedBy : les successeurs de « chorus-pro » tournent en rond.',
    ])
    expect(withChange((service) => (service.replacedBy = 'api-dume'))).toContain(cycle[0])
  })
  it('a lender that itself borrows', () => {
    const mistakes = withChange((service) => (service.verdictsFrom = 'agentconnect-fs'))
    expect(mistakes).toContain(`${at}, verdictsFrom : « agentconnect-fs » emprunte déjà ses verdicts.`)
  })
  it('an empty file', () => {
    expect(validateCatalogue({ ...files, './catalogue/vide.ts': undefined })).toEqual([
      expect.stringMatching(/^lib\/eligibility\/catalogue\/vide\.ts, fichier : .+\.$/),
    ])
  })
})
