/** The steps by which a request is followed: its service's, or those of any démarche. Pure. */
import type { Service, Step } from '@/lib/eligibility/model'

export type Tracked = Pick<Service, 'id' | 'journey'> & Partial<Pick<Service, 'datapass'>>

/** What a habilitation becomes: granted by DataPass, it may be opened again, changed and sent again. */
export const updateStep: Step = {
  id: 'mise-a-jour',
  rulesets: ['current', 'seed'],
  stage: 'use',
  titleFr: 'Mettre à jour l’habilitation',
  detailFr:
    'Quand le délégué, un contact, les données ou le cadre juridique changent : rouvrez la demande depuis sa page (« Mettre à jour »), corrigez-la bloc par bloc, puis envoyez-la. Elle redevient un brouillon : rien n’est demandé tant que vous ne l’envoyez pas.',
  actor: 'demandeur',
  links: [
    {
      label: 'Mes habilitations',
      url: 'https://datapass.api.gouv.fr/tableau-de-bord/habilitations',
      era: 'current',
    },
  ],
  sources: ['dp-lifecycle', 'dp-routes'],
}

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
