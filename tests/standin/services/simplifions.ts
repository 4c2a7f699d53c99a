/** The stand-in of Simplifions: an empty document until its script draws a use case and its links. */
import { html } from '../html'
import { routed } from './routed'

const link = (href: string, words: string) => html`<p><a href="${href}" target="_blank">${words}</a></p>`
const bySheet = (id: string) => link(`https://www.data.gouv.fr/fr/dataservices/${id}`, 'La fiche de l’API')
const ask = (query: string) =>
  link(`https://datapass.api.gouv.fr/demandes/${query}`, 'Demander un accès pour ce cas d’usage')

export const answerSimplifions = routed({
  name: 'Simplifions',
  isServerDrawn: false,
  pages: {
    '/': {
      title: 'Accueil',
      main: html`<h1>Accueil</h1>
        <a href="/cas-d-usages/cantine-du-lycee">Cantine</a> <a href="/cas-d-usages/sans-demande">Autre</a>`,
    },
    '/cas-d-usages/cantine-du-lycee': {
      title: 'Cantine du lycée',
      main: html`<h1>Calculer le tarif de la cantine du lycée</h1>
        ${bySheet('api-particulier')}
        ${ask('api-particulier/nouveau?use_case=cantines-colleges-lycees-tarification')}
        <a href="/cas-d-usages/sans-demande">Un autre cas d’usage</a>`,
    },
    '/cas-d-usages/sans-demande': {
      title: 'Sans demande',
      main: html`<h1>Un cas d’usage sans demande</h1>
        <a href="/">Accueil</a>`,
    },
    '/solutions/bouquet-d-essai': {
      title: 'Bouquet',
      main: html`<h1>Bouquet d’essai</h1>
        ${bySheet('672cf6a36d09c75cace6a627')}`,
    },
  },
})
