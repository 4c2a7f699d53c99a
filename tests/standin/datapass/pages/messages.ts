import { html } from '../../html'
import { layout } from './layout'
import { header } from './request-form'
import type { View } from './view'

const names = { instructeur: 'Ivo Instruit', demandeur: 'Claire Martineau' }

/** The mailbox of a request, the newest message first. */
export function messagesPage(view: View): string {
  const { form, draft, session, errors, notice } = view
  if (!draft) throw new Error('A mailbox needs a request')
  const main = html`${header(view, false)}
    <main>
      ${draft.messages.toReversed().map(
        ({ from, text }, index) =>
          html`<article class="message" id="message_${draft.messages.length - index}">
            <p class="message__from">${names[from]} (${from})</p>
            <p class="message__date">Le 28/11/2026</p>
            <div class="message__body"><p>${text}</p></div>
          </article>`,
      )}
    </main>`
  return layout({ title: `${form.name}, messagerie`, session, errors, notice }, main)
}
