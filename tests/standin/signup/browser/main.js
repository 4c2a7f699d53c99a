/** The first DataPass as a page lives it: late data, controlled fields, dialogs, nodes made anew at the first save. */
import { createElement as h } from 'react'
import { createRoot } from 'react-dom/client'
import { Form } from './form'

// As the real one: any error of the page's own world wipes the page.
window.addEventListener('error', () => document.write('<h1 id="crash">Une erreur est survenue</h1>'))

const root = createRoot(document.getElementById('root'))
const form = JSON.parse(document.getElementById('form').textContent)

const response = await fetch('/api/users/me')
if (response.status === 401) {
  const address = 'https://back.datapass.api.gouv.fr/users/auth/api_gouv?prompt=login'
  root.render(h('div', { className: 'page' }, h('a', { href: address }, 'Se connecter')))
} else if (form) {
  const user = await response.json()
  root.render(h('div', { className: 'page' }, h(Form, { form, user })))
}
