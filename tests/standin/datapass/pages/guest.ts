import { html, type Markup } from '../../html'
import type { Session } from '../../types'
import { layout } from './layout'

/** The home page of a guest. */
export function homePage(session: Session): string {
  return layout(
    { title: 'Accueil', session },
    html`<main>
      <h1>Demander une habilitation</h1>
      <p>Vous devez vous identifier pour continuer.</p>
      ${proConnectButton()}
    </main>`,
  )
}

/** Shown in place of the page asked for, whose address is kept. */
export function signInPage(session: Session): string {
  return layout(
    { title: 'Se connecter', session },
    html`<main>
      <h1>Connectez-vous pour faire une demande</h1>
      ${proConnectButton()}
    </main>`,
  )
}

function proConnectButton(): Markup {
  return html`<form action="/auth/proconnect" method="post" data-turbo="false">
    <input type="hidden" name="authenticity_token" value="jeton-d-essai" />
    <button type="submit" id="login_pro_connect" class="fr-btn">S’identifier avec ProConnect</button>
  </form>`
}
