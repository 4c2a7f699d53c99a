import { html, type Markup } from '../../html'
import type { Session } from '../../types'
import type { FormFacts } from '../facts'
import { startPath } from '../paths'
import { layout } from './layout'

/** Presentation of a form: no field, the organisation with its SIRET, and the link to start. */
export function introPage(form: FormFacts, session: Session): string {
  const steps = form.steps.filter((step) => step.step !== 'summary')
  return layout(
    { title: form.name, session },
    html`<main>
      <h1 class="authorization-request-form-header__name">${form.name}</h1>
      <h2 class="authorization-request-form-header__kind">${form.definitionName}</h2>
      <ol>
        ${steps.map((step) => html`<li>${step.title}</li>`)}
      </ol>
      <div class="border-frame-text">Demande faite au nom de ${organisationLink(session)}</div>
      <a
        class="fr-btn"
        id="start_authorization_request_authorization_request_form_${form.uid}"
        href="${startPath(form)}"
        >Commencer</a
      >
    </main>`,
  )
}

/** The one kind of link of the site that carries the SIRET of the organisation. */
export function organisationLink({ organisation, siret }: Session): Markup {
  return html`<a href="https://annuaire-entreprises.data.gouv.fr/etablissement/${siret}" target="_blank"
    >${organisation}</a
  >`
}
