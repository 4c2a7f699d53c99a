/** The stand-in of data.gouv.fr: sheets of API and a data set, with the part that tells who may have access. */
import { html, type Markup } from '../html'
import { routed, type RoutedPage } from './routed'

const DATAPASS = 'https://datapass.api.gouv.fr'

interface Access {
  type: string
  audiences?: Record<string, string>
  button?: string
}

function aside({ type, audiences, button }: Access): Markup {
  return html`<aside>
    <section>
      <h3>Producteur</h3>
      <dl>
        <dt>Organisation</dt>
        <dd>Organisme d’essai</dd>
      </dl>
      <a href="https://www.example.org/" target="_blank">Site de l’organisme</a>
    </section>
    <section>
      <h3>Conditions d'accès</h3>
      <dl>
        <dt>Accès</dt>
        <dd>${type}</dd>
        ${
          audiences &&
          html`<dt>Publics éligibles</dt>
            <dd>
              <ul>
                ${Object.entries(audiences).map(
                  ([who, answer]) => html`<li title="${who}: ${answer}">${who}</li>`,
                )}
              </ul>
            </dd>`
        }
      </dl>
      ${button && html`<a href="${button}" target="_blank">Demander un accès</a>`}
    </section>
  </aside>`
}

const sheet = (title: string, access: Access): RoutedPage => ({
  title: `API - ${title}`,
  main: html`<main>
      <p>Badge d’essai</p>
      <h1>${title}</h1>
      <p>Ce que fait cette API.</p>
      <nav><a href="/dataservices">Toutes les API</a> <a href="/dataservices/meteo-du-jour">Météo</a></nav>
    </main>
    ${aside(access)}`,
})

const list = html`<main>
  <h1>API</h1>
  <ul>
    <li><a href="/dataservices/api-franceconnect">FranceConnect</a></li>
    <li><a href="/dataservices/declaration-cesu-par-un-tiers">Déclaration Cesu</a></li>
    <li><a href="/dataservices/meteo-du-jour">Météo du jour</a></li>
    <li><a href="/datasets/baux-d-essai">Un jeu de données</a></li>
  </ul>
</main>`

const everybody = (administration: string, company: string) => ({
  'Collectivité et Administration': administration,
  'Entreprise et Association': company,
  Particulier: 'Non',
})

export const answerDatagouv = routed({
  name: 'data.gouv.fr',
  isServerDrawn: true,
  moved: { '/dataservices/672cf6944a683b4496789e92': '/dataservices/api-franceconnect' },
  pages: {
    '/': {
      title: 'Accueil',
      main: html`<h1>Accueil</h1>
        <a href="/dataservices">API</a>`,
    },
    '/dataservices': { title: 'API', main: list },
    '/dataservices/search': { title: 'Recherche', main: list },
    '/dataservices/api-franceconnect': sheet('API FranceConnect', {
      type: 'Restreint',
      audiences: everybody('Oui', 'Sous condition'),
      button: `${DATAPASS}/demandes/france-connect/nouveau`,
    }),
    '/dataservices/api-franceconnect/discussions': sheet('API FranceConnect', { type: 'Restreint' }),
    // A name that nobody foresaw: its button tells the service.
    '/dataservices/declaration-cesu-par-un-tiers': sheet('Déclaration Cesu par un tiers', {
      type: 'Restreint',
      audiences: everybody('Oui', 'Oui'),
      button: `${DATAPASS}/demandes/api-declaration-cesu/nouveau`,
    }),
    '/dataservices/api-tracabilite-des-dechets-dangereux-trackdechets': sheet('Trackdéchets', {
      type: 'Ouvert avec compte',
      button: 'https://app.trackdechets.example.org/signup',
    }),
    '/dataservices/meteo-du-jour': sheet('Météo du jour', {
      type: 'Ouvert',
      button: 'https://meteo.example.org/inscription',
    }),
    '/datasets/baux-d-essai': {
      title: 'Baux d’essai',
      main: sheet('Baux d’essai', {
        type: 'Restreint',
        button: `${DATAPASS}/demandes/api-impot-particulier/nouveau`,
      }).main,
    },
    '/datasets/arbres-d-essai': sheet('Arbres d’essai', { type: 'Ouvert' }),
  },
})
