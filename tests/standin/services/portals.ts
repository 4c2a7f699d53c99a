/** The stand-ins of the partner portals of ProConnect and FranceConnect: an application and an instance, with keys that nobody may read. */
import { html } from '../html'
import { routed } from './routed'

/** Never to be found in anything that Habili keeps or shows. */
export const SECRET = 'cle-d-essai-a-ne-jamais-lire'

const keys = html`<p>
    <label>Client ID <input readonly name="client_id" value="id-d-essai" /></label>
  </p>
  <p>
    <label>Client Secret <input readonly name="client_secret" value="${SECRET}" /></label>
  </p>`

export const answerProconnect = routed({
  name: 'Espace partenaires ProConnect',
  isServerDrawn: true,
  policy:
    "default-src 'self' *.gouv.fr; frame-src 'self' *.gouv.fr; style-src 'self' 'unsafe-inline'; img-src 'self' data:",
  headers: { 'cross-origin-opener-policy': 'same-origin' },
  pages: {
    '/login': {
      title: 'Connexion',
      main: html`<h1>Connexion</h1>
        <a href="/apps">Entrer</a>`,
    },
    '/apps': {
      title: 'Applications',
      main: html`<main>
        <h1>Mes applications</h1>
        <a href="/apps/12">Guichet d’essai</a> <a href="/login">Sortir</a>
      </main>`,
    },
    '/apps/12': {
      title: 'Guichet d’essai',
      main: html`<main>
        <h1>Guichet d’essai</h1>
        <p>EN TEST</p>
        <section id="cles">${keys}</section>
        <section id="urls">
          <label>URL de la page de redirection : <input value="https://guichet.example.org/retour" /></label>
        </section>
        <a href="/apps">Mes applications</a>
      </main>`,
    },
  },
})

export const answerFranceconnect = routed({
  name: 'Espace partenaires FranceConnect',
  isServerDrawn: false,
  pages: {
    '/login': {
      title: 'Connexion',
      main: html`<h1>Connexion</h1>
        <a href="/instances">Entrer</a>`,
    },
    '/fournisseurs-de-service/7': {
      title: 'Fournisseur',
      main: html`<h1>Commune de Bourg-l’Exemple</h1>
        <a href="https://datapass.api.gouv.fr/formulaires/france-connect/demande/1204">Habilitation 1204</a>
        <a href="/instances">Instances</a>`,
    },
    '/instances': {
      title: 'Instances',
      main: html`<h1>Instances</h1>
        <a href="/instances/3">Instance d’essai</a> <a href="/login">Sortir</a>`,
    },
    '/instances/3': {
      title: 'Instance',
      main: html`<h1>Instance d’essai</h1>
        <form id="Dto2Form-instance-update">
          <label>Nom de l’instance <input name="name" value="Guichet d’essai" /></label>
          ${keys}
        </form>`,
    },
  },
})
