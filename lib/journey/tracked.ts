/** The steps by which a request is followed: its service's, or those of any démarche. Pure. */
import type { Service, Step } from '@/lib/eligibility/model'

export type Tracked = Pick<Service, 'id' | 'journey'>

/** Of a démarche that the catalogue does not know: what its draft needs, then the answer. */
const plainJourney: Step[] = [
  {
    id: 'depot',
    rulesets: ['current', 'seed'],
    stage: 'contract',
    titleFr: 'Compléter et déposer le dossier',
    detailFr: 'L’adresse du brouillon s’ouvre avec le compte de la personne qui dépose.',
    actor: 'demandeur',
    links: [],
    sources: [],
    onSite: { doneWhen: 'submitted' },
  },
  {
    id: 'reponse',
    rulesets: ['current', 'seed'],
    stage: 'contract',
    titleFr: 'Réponse de l’administration',
    detailFr: '',
    actor: 'producteur',
    links: [],
    sources: [],
    onSite: { doneWhen: 'validated' },
  },
]

/** What a request is followed by; `service` is the catalogue's own of this id, if it has one. */
export function trackedService(serviceId: string, service: Tracked | undefined): Tracked | undefined {
  return service ?? (isProcedure(serviceId) ? { id: serviceId, journey: plainJourney } : undefined)
}

/** `<site>/<procedure>`: no service of the catalogue has a slash. */
export const procedureId = (site: string, procedure: string) => `${site}/${procedure}`.slice(0, 200)
export const isProcedure = (serviceId: string) => serviceId.includes('/')
