/** In the place of a page whose token had died: with the site's own header, and a way to its front page only. */
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
    </main>`,
  )
