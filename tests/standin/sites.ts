/** The hosts of the stand-in, one row a site. */
import { answerDatapass } from './datapass/site'
import { answerEducation } from './demarches/data-sources'
import { answerDemarches } from './demarches/site'
import type { Exchange, Reply } from './exchange'
import { answerPortal } from './portal'
import { answerApigouv } from './services/apigouv'
import { answerBouquets } from './services/bouquets'
import { answerDatagouv } from './services/datagouv'
import { answerFormerPath } from './services/former-datapass'
import { answerFranceconnect, answerProconnect } from './services/portals'
import { answerSimplifions } from './services/simplifions'
import { answerSignup } from './signup/site'
import type { World } from './world'

export interface Site {
  /** `*.` for every sub-domain. */
  hosts: string[]
  answer: (exchange: Exchange, world: World) => Reply | Promise<Reply>
}

export const sites: Site[] = [
  {
    hosts: ['datapass.api.gouv.fr', '*.datapass.api.gouv.fr'],
    answer: (exchange, world) => answerFormerPath(exchange) ?? answerDatapass(exchange, world),
  },
  { hosts: ['api.gouv.fr'], answer: answerApigouv },
  { hosts: ['www.data.gouv.fr'], answer: answerDatagouv },
  { hosts: ['simplifions.data.gouv.fr'], answer: answerSimplifions },
  { hosts: ['entreprise.api.gouv.fr', 'particulier.api.gouv.fr'], answer: answerBouquets },
  { hosts: ['partenaires.proconnect.gouv.fr'], answer: answerProconnect },
  { hosts: ['espace.partenaires.franceconnect.gouv.fr'], answer: answerFranceconnect },
  { hosts: ['signup.api.gouv.fr'], answer: answerSignup },
  {
    hosts: [
      'demarche.numerique.gouv.fr',
      'www.demarches-simplifiees.fr',
      'demarches-simplifiees.fr',
      'demarches.numerique.gouv.fr',
      'dev.demarche.numerique.gouv.fr',
      'dev.demarches-simplifiees.fr',
      // The same program, as others run it.
      'www.mes-demarches.gov.pf',
      'demarches-simplifiees.gouv.nc',
      'demarches.adullact.org',
    ],
    answer: answerDemarches,
  },
  { hosts: ['data.education.gouv.fr'], answer: answerEducation },
  { hosts: ['portail.region-exemple.fr'], answer: answerPortal },
]

export function siteOf(host: string): Site | undefined {
  return sites.find(({ hosts }) =>
    hosts.some((own) => (own.startsWith('*.') ? host.endsWith(own.slice(1)) : host === own)),
  )
}
