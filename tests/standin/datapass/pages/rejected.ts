/**
 * In the place of a page whose token had died: with the site's own header, a way to its front page, and a footer as long
 * as the real one, which the keyboard passes before it comes to anything of ours.
 */
import { html } from '../../html'
import type { Session } from '../../types'
import { layout } from './layout'

export const rejectedPage = (session: Session): string =>
  layout(
    { title: 'DataPass', session },
    html`<main>
      <h1>Impossible d’enregistrer</h1>
      <p>Erreur 422</p>
      <p><a href="/">Accueil</a></p>
      <ul>
        ${Array.from({ length: 14 }, (_, index) => html`<li><a href="/faq">Lien ${index + 1}</a></li>`)}
      </ul>
    </main>`,
  )
