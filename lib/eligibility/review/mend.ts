/** What can be offered for a finding, with the values of this request and this organisation. */
import { legalBases } from '../legal-basis'
import { addressOfForm, formsByTheme } from './families'
import type { FoundMend, MendRule, ReviewInput } from './model'

/** Nothing to offer becomes `none`, so that no empty button shows. */
export function mendOf(mend: MendRule, input: ReviewInput): FoundMend {
  const { answers } = input.request
  switch (mend.kind) {
    case 'legal-text':
      return legalText(input)
    case 'other-form':
      return otherForms(mend.forms, input)
    case 'form-by-theme':
      return otherForms(formsNamed(input), input)
    case 'untick': {
      const ticked = mend.values.filter((value) => answers[mend.attribute]?.values.includes(value))
      return ticked.length > 0 ? { ...mend, values: ticked } : { kind: 'none' }
    }
    case 'tick': {
      const lacking = mend.values.filter((value) => !answers[mend.attribute]?.values.includes(value))
      return lacking.length > 0 ? { ...mend, values: lacking } : { kind: 'none' }
    }
    case 'person':
      return person(mend.role, input)
    default:
      return mend
  }
}

/** Texts of the catalogue proper to a procedure: general ones are what the finding is about. */
function legalText({ service }: ReviewInput): FoundMend {
  const advice = service?.legalBasis
  const ids = advice ? [advice.default ?? '', ...advice.alternatives] : []
  const texts = ids.flatMap((id) => {
    const basis = legalBases[id]
    return basis?.specific && !basis.expired ? [{ id, label: basis.label }] : []
  })
  return texts.length > 0 ? { kind: 'legal-text', texts } : { kind: 'none' }
}

function otherForms(uids: readonly string[], { request }: ReviewInput): FoundMend {
  const others = uids.filter((uid) => uid !== request.form?.uid)
  if (others.length === 0) return { kind: 'none' }
  return { kind: 'other-form', forms: others.map((uid) => ({ uid, url: addressOfForm(uid) })) }
}

function formsNamed({ request, organisation, book }: ReviewInput): string[] {
  const known = formsByTheme[request.definition] ?? {}
  const said = book.themesIn(
    ['intitule', 'description'].flatMap((attribute) => request.answers[attribute]?.values ?? []).join(' '),
  )
  const isCcas = ['7361', '7367'].includes(organisation.categorieJuridique ?? '')
  const themes = isCcas ? [...said, 'social-aid'] : said
  return [
    ...new Set(Object.entries(known).flatMap(([theme, forms]) => (themes.includes(theme) ? forms : []))),
  ]
}

/** People of the organisation for a role whom the request does not name there already. */
function person(role: string, { request, people = [] }: ReviewInput): FoundMend {
  const named = request.answers[`${role}_email`]?.values[0] ?? ''
  const fits = people.filter(({ roles, email }) => roles.includes(role) && email !== named)
  return fits.length > 0 ? { kind: 'person', role, people: fits.map(({ id }) => id) } : { kind: 'none' }
}
