/** The forms of a service together, and services by what may be done now, with the verdict of the catalogue. Pure. */
import type { ShownVerdict } from '@/lib/eligibility/shown'
import type { FormCompleteness } from './completeness'

export const groupNames = ['ready', 'almost', 'later', 'closed'] as const
export type GroupName = (typeof groupNames)[number]

export interface ServiceCompleteness {
  definition: string
  service: string
  /** The sheet of the service; absent where the catalogue has none. */
  serviceId?: string | undefined
  verdict: ShownVerdict
  /** The most complete first; of forms that nothing else tells apart, `variant` is what differs in their address. */
  forms: (FormCompleteness & { variant: string })[]
}

/** Demanded answers that may lack of an almost ready form. */
const ALMOST = 3

const lacks = ({ ready, total }: FormCompleteness) => total - ready

/** By group, the services chosen in the context first, then the most complete. */
export function groupServices(
  forms: readonly FormCompleteness[],
  verdictOf: (definition: string) => { serviceId?: string | undefined; verdict: ShownVerdict },
  chosen: readonly string[],
): Record<GroupName, ServiceCompleteness[]> {
  const byDefinition = new Map<string, FormCompleteness[]>()
  for (const form of forms)
    byDefinition.set(form.definition, [...(byDefinition.get(form.definition) ?? []), form])
  const groups: Record<GroupName, ServiceCompleteness[]> = { ready: [], almost: [], later: [], closed: [] }
  for (const [definition, own] of byDefinition) {
    const sorted = withVariants(own).sort((one, other) => lacks(one) - lacks(other))
    const { serviceId, verdict } = verdictOf(definition)
    const service = { definition, service: own[0]!.service, serviceId, verdict, forms: sorted }
    groups[groupOf(service)].push(service)
  }
  const rank = ({ definition }: ServiceCompleteness) => (chosen.includes(definition) ? 0 : 1)
  for (const name of groupNames)
    groups[name].sort(
      (one, other) =>
        rank(one) - rank(other) ||
        lacks(one.forms[0]!) - lacks(other.forms[0]!) ||
        one.service.localeCompare(other.service),
    )
  return groups
}

function groupOf({ verdict, forms }: ServiceCompleteness): GroupName {
  if (verdict === 'not_eligible' || verdict === 'unless') return 'closed'
  const least = lacks(forms[0]!)
  if (least === 0) return 'ready'
  return least <= ALMOST ? 'almost' : 'later'
}

function withVariants(forms: readonly FormCompleteness[]): (FormCompleteness & { variant: string })[] {
  return forms.map((form) => {
    const twins = forms.filter(({ form: name }) => name === form.form)
    return { ...form, variant: twins.length > 1 ? ownPart(form, twins) : '' }
  })
}

/** Of `api-entreprise-provigis`, `provigis`. */
function ownPart({ formUid }: FormCompleteness, twins: readonly FormCompleteness[]): string {
  const words = formUid.split('-')
  const common = words.findIndex((word, at) => twins.some((twin) => twin.formUid.split('-')[at] !== word))
  return words.slice(common === -1 ? words.length : common).join(' ')
}
