/** The stand-in of entreprise.api.gouv.fr and particulier.api.gouv.fr: use cases, drawn by the server, with their links to DataPass. */
import { page, type Exchange, type Reply } from '../exchange'
import { html } from '../html'
import { plainPage } from './page'

const DATAPASS = 'https://datapass.api.gouv.fr'

interface UseCase {
  title: string
  request?: string
}

const useCases: Record<string, Record<string, UseCase>> = {
  'entreprise.api.gouv.fr': {
    marches_publics: { title: 'Marchés publics', request: '/api-entreprise?demarche=marches_publics' },
    socle_de_base: {
      title: 'Socle de base',
      request: '/demandes/api-entreprise/nouveau?use_case=socle_de_base',
    },
  },
  'particulier.api.gouv.fr': {
    ccas: { title: 'Aides sociales des CCAS', request: '/api-particulier?demarche=ccas' },
    modalite_appel_france_connect: { title: 'Appel avec FranceConnect' },
  },
}

export function answerBouquets({ host, path }: Exchange): Reply {
  const shown = useCases[host]?.[path.replace('/cas_usages/', '')]
  const isUseCase = path.startsWith('/cas_usages/') && shown
  const main = isUseCase
    ? html`<h1>${shown.title}</h1>
        ${
          shown.request &&
          html`<section class="request_access" id="request-access">
            <a class="fr-btn" href="${DATAPASS}${shown.request}">Demander une habilitation</a>
          </section>`
        }`
    : html`<h1>Catalogue</h1>
        <a href="/cas_usages/marches_publics">Un cas d’usage</a>`
  return page(plainPage({ site: host, title: shown?.title ?? 'Catalogue', main }))
}
