/** The hosts of the stand-in, one row a site. */
import { answerDatapass } from './datapass/site'
import { answerEducation } from './demarches/data-sources'
import { answerDemarches } from './demarches/site'
import type { Exchange, Reply } from './exchange'
import { answerPortal } from './portal'
import { answerApigouv } from './services/apigouv'
import { answerFormerPath } from './services/former-datapass'
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
  { hosts: ['signup.api.gouv.fr'], answer: answerSignup },
  {
    hosts: [
      'demarche.numerique.gouv.fr',
      'www.demarches-simplifiees.fr',
      'demarches-simplifiees.fr',
      'demarches.numerique.gouv.fr',
      'dev.demarche.numerique.gouv.fr',
      'dev.demarches-simplifiees.fr',
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
