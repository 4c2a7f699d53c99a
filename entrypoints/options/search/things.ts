/** Everything that may be looked for, by one name and one address each. */
import { organisationChoice, personChoice } from '@/components/controls/choices'
import { readPeople } from '@/lib/extension/people'
import { readOrganisations } from '@/lib/extension/use-organisations'
import { isProcedure } from '@/lib/journey/tracked'
import type { Send } from '../background'
import { lineOf, stateWords } from '../requests/board-lines'
import { catalogueHref, filteredHref, organisationHref } from '../routes'

export const kinds = {
  organisation: 'search_kind_organisation',
  person: 'search_kind_person',
  service: 'search_kind_service',
  request: 'search_kind_request',
} as const

export interface Thing {
  kind: keyof typeof kinds
  id: string
  name: string
  detail: string
  /** What it is found by. */
  words: string
  href: string
  /** Named by an administration, in French whatever the language here. */
  isFrench?: true
  isPinned?: boolean
  isRecent?: boolean
}

/** Asked once, when the search is opened. */
export async function gather(send: Send): Promise<Thing[]> {
  const [{ organisations }, people, rows, { services }] = await Promise.all([
    readOrganisations(send),
    readPeople(send),
    send('board.get'),
    import('@/lib/extension/whole-catalogue'),
  ])
  return [
    ...organisations.map((each) => ({
      kind: 'organisation' as const,
      ...organisationChoice(each),
      href: organisationHref(each.id),
    })),
    ...people.map((each) => ({
      kind: 'person' as const,
      ...personChoice(each),
      href: each.organisationId
        ? organisationHref(each.organisationId, 'contacts', each.id)
        : '#organisations',
    })),
    ...services.map(({ id, names, producer }) => ({
      kind: 'service' as const,
      id,
      name: names.fr,
      detail: producer.label,
      words: [names.fr, ...names.former, producer.label].join(' '),
      href: catalogueHref(id),
      isFrench: true as const,
    })),
    ...rows.map(lineOf).map((line) => ({
      kind: 'request' as const,
      id: line.id,
      name: line.service,
      detail: [line.organisation, line.casUsage, line.number, stateWords(line)].filter(Boolean).join(' — '),
      words: [line.service, line.organisation, line.siret, line.casUsage, line.number, line.title].join(' '),
      href: filteredHref('suivi', {
        texte: line.number || line.organisation,
        service: isProcedure(line.serviceId) ? '' : line.serviceId,
      }),
      isFrench: true as const,
    })),
  ]
}
