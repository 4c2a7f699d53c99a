/** The table use case → legal text → form of `lib/eligibility/use-cases`, from the facts read of the sites. */
import facts from '@/lib/eligibility/use-cases/facts.json'
import { legalBases } from '@/lib/eligibility/legal-basis'
import { findSource } from '@/lib/eligibility/typed-catalogue'
import { findForm } from '@/lib/form/sites/datapass/definition'
import { definitions } from '@/lib/form/sites/datapass/definitions'

type Fact = (typeof facts.useCases)[number]

const namesOf = ({ useCase, formerNames }: Fact): string[] => [useCase, ...formerNames]

/** Throws at the first fact that points at nothing: a table with a hole would lead people to the wrong form. */
export function tableOfUseCases() {
  const rows = facts.useCases.filter(({ forms }) => forms.length > 0)
  const unled = facts.pages.filter(({ page, request }) => request && !rows.some((row) => isLed(page, row)))
  if (unled.length > 0) throw new Error(`no use case for ${unled.map(({ page }) => page).join(', ')}`)
  return {
    read: facts.read,
    rows: rows.map((row) => ({
      definition: row.definition,
      useCase: row.useCase,
      names: namesOf(row),
      pages: facts.pages.map(({ page }) => page).filter((page) => isLed(page, row)),
      forms: row.forms.map(formOf),
      legalBasis: row.legalBasis && basisOf(row.legalBasis),
    })),
  }
}

/** By the page's own name where a use case has it: its button may still lead to a wider form. */
function isLed(page: string, row: Fact): boolean {
  const { request } = facts.pages.find((each) => each.page === page)!
  const isOfSite = page.startsWith(`https://${row.definition.replace('api_', '')}.api.gouv.fr/`)
  const isNamed = (name: string) => isOfSite && page.endsWith(`/${name}`)
  if (namesOf(row).some(isNamed)) return true
  if (facts.useCases.some((each) => each.definition === row.definition && namesOf(each).some(isNamed)))
    return false
  const url = new URL(request ?? page)
  const asked = url.searchParams.get('use_case') ?? url.searchParams.get('demarche')
  return isOfSite && asked !== null && namesOf(row).includes(asked)
}

function formOf(uid: string) {
  const found = findForm(definitions, uid)
  if (!found) throw new Error(`no form ${uid} in the definitions of DataPass`)
  return { uid, name: found.form.name }
}

function basisOf({ id, source }: NonNullable<Fact['legalBasis']>): string {
  if (!Object.hasOwn(legalBases, id) || !findSource(source)) throw new Error(`no ${id}, or no ${source}`)
  return id
}
