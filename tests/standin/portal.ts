/** A portal that Habili never heard of, with a form of its own: labels of several drawings, secrets, a frame; it keeps what is sent. */
import { page, redirect, type Exchange, type Reply } from './exchange'
import { readForm } from './form-data'
import { html } from './html'
import { plainPage } from './services/page'
import type { World } from './world'

const SITE = 'portail.region-exemple.fr'

const form = html`<h1>Demande de raccordement</h1>
  <form method="post" action="/raccordement">
    <fieldset>
      <legend>Votre structure</legend>
      <p><label for="s1">Raison sociale</label> <input id="s1" name="org_nom" /></p>
      <p>
        <label>Numéro SIRET (14 chiffres) <input name="org_siret" /></label>
      </p>
      <p>
        <label for="s3">Type de structure</label>
        <select id="s3" name="org_type">
          <option value="">Choisir</option>
          <option value="k1">Association</option>
          <option value="k2">Une commune</option>
          <option value="k3">Un EPCI</option>
        </select>
      </p>
    </fieldset>
    <fieldset>
      <legend>Délégué à la protection des données</legend>
      <p><label for="d1">Nom</label> <input id="d1" name="dpo_nom" /></p>
      <p><label for="d2">Prénom</label> <input id="d2" name="dpo_prenom" /></p>
      <p><label for="d3">Courriel professionnel</label> <input id="d3" name="dpo_mail" type="email" /></p>
    </fieldset>
    <fieldset>
      <legend>Prestataire</legend>
      <p><label for="p1">Raison sociale</label> <input id="p1" name="presta_nom" /></p>
      <p><label for="p2">SIRET</label> <input id="p2" name="presta_siret" /></p>
    </fieldset>
    <p><label for="m1">Mot de passe</label> <input id="m1" name="secret" type="password" /></p>
    <p><label for="c1">Numéro de carte</label> <input id="c1" name="carte" autocomplete="cc-number" /></p>
    <iframe title="Autre service" src="/cadre"></iframe>
    <button>Envoyer</button>
  </form>`

const inFrame = html`<form>
  <label>SIRET de la structure <input name="org_siret" /></label>
</form>`

export async function answerPortal({ method, path, headers, body }: Exchange, world: World): Promise<Reply> {
  const show = (title: string, main: typeof form) => page(plainPage({ site: SITE, title, main }))
  if (method === 'POST') {
    const { params } = await readForm(String(headers['content-type']), body)
    world.portal.push(Object.fromEntries(Object.entries(params).map(([name, values]) => [name, values[0]!])))
    return redirect('/merci', 303)
  }
  if (path === '/cadre') return show('Cadre', inFrame)
  if (path === '/merci') return show('Merci', html`<h1>Demande reçue</h1>`)
  return show('Raccordement', form)
}
