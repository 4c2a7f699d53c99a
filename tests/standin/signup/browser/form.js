import { createElement as h, Fragment, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { Dialog } from './dialog'
import { Field } from './field'
import { payloadOf } from './payload'
import { comment, firstState, warned } from './state'

/** One request: the organisation's card, the sections, the cards of the contacts, the save. */
export function Form({ form, user }) {
  const [state, setState] = useState(() => firstState(form, user))
  const [dialog, setDialog] = useState(null)
  const [organisation, setOrganisation] = useState(null)
  const [hasContacts, setHasContacts] = useState(false)
  const [notice, setNotice] = useState('')
  const set = (name, value) => setState((old) => ({ ...old, values: { ...old.values, [name]: value } }))
  const setMember = (index, part, value) =>
    setState((old) => ({
      ...old,
      members: old.members.map((each, rank) => (rank === index ? { ...each, [part]: value } : each)),
    }))

  // A render later than the rest.
  useEffect(() => {
    const later = setTimeout(() => setHasContacts(true))
    return () => clearTimeout(later)
  }, [])
  useEffect(() => {
    fetch('/api/sirene')
      .then((answer) => answer.json())
      .then((found) => {
        setOrganisation(found)
        // The answer writes over what was typed meanwhile.
        const filled = form.fields.filter(({ initial, name }) => initial && /\.organization_/.test(name))
        const own = Object.fromEntries(filled.map(({ name, initial }) => [name, initial]))
        setState((old) => ({ ...old, values: { ...old.values, ...own } }))
      })
  }, [form])

  function change(field, value) {
    if (field.name === 'demarche' && form.slug === 'api-particulier') return setDialog({ model: value })
    if (value === true && warned(form.slug, field.name)) return setDialog({ scope: field.name })
    // An emptied list does not take the former file out of the state: the site's own fault.
    if (field.type === 'file' && value.length === 0) return undefined
    const [, index, part] = /^team_members\[(\d+)\]\.(\w+)$/.exec(field.name) ?? []
    if (index) setMember(Number(index), part, value)
    else set(field.name, value)
  }

  function confirm() {
    if (dialog.scope) set(dialog.scope, true)
    else
      setState((old) => ({ ...old, values: { ...old.values, demarche: dialog.model, intitule: 'Modèle' } }))
    setDialog(null)
  }

  async function save() {
    const { method, path } = state.id
      ? { method: 'PATCH', path: `/api/enrollments/${state.id}` }
      : { method: 'POST', path: '/api/enrollments/' }
    const answer = await fetch(path, { method, body: payloadOf(form, state) })
    const { id, members } = await answer.json()
    setState((old) => ({
      ...old,
      id,
      members: old.members.map((each, rank) => ({ ...each, id: members[rank], tmp_id: undefined })),
    }))
    history.replaceState(null, '', `/${form.slug}/${id}`)
    setNotice('Votre demande a été sauvegardée.')
  }

  const fieldOf = (field, key) => h(Field, { key, field, state, onChange: (value) => change(field, value) })
  const sectionOf = (title) => {
    const fields = form.fields.filter(({ section }) => section === title)
    const cards = [...new Set(fields.flatMap(({ card }) => card ?? []))]
    return h(
      'div',
      { key: title, className: 'panel', id: encodeURIComponent(title) },
      h('h2', null, title),
      fields
        .filter(({ card }) => !card)
        .map((field, rank) =>
          h(
            Fragment,
            { key: rank },
            fieldOf(field, 'own'),
            field.name === 'data_retention_period' &&
              Number(state.values.data_retention_period) > 36 &&
              fieldOf(comment, 'comment'),
          ),
        ),
      hasContacts &&
        cards.map((card) =>
          cardOf(
            card,
            fields.filter((each) => each.card === card),
          ),
        ),
    )
  }
  const cardOf = (title, fields) => {
    const index = Number(/\d+/.exec(fields[0].name)[0])
    const { id, tmp_id } = state.members[index]
    return h(
      'div',
      { key: id ?? tmp_id, className: 'card contact-item' },
      h('h3', null, title),
      fields.map((field) => fieldOf(field, field.name)),
    )
  }

  return h(
    Fragment,
    null,
    h('h1', null, form.title),
    h('p', { className: 'fr-tag' }, 'Brouillon'),
    h('div', { className: 'panel' }, h('h2', null, 'L’organisation'), h(Card, { organisation })),
    [...new Set(form.fields.map(({ section }) => section))].map(sectionOf),
    h('button', { type: 'button', className: 'fr-fi-save-line', onClick: save }, 'Sauvegarder le brouillon'),
    h('p', { id: 'notice' }, notice),
    dialog && createPortal(h(Dialog, { onConfirm: confirm, onClose: () => setDialog(null) }), document.body),
  )
}

function Card({ organisation }) {
  if (!organisation) return h('div', { className: 'card' }, 'Chargement')
  const { name, siret } = organisation
  return h(
    'div',
    { className: 'card' },
    h('h3', null, 'Demande pour'),
    h('p', null, name, h('br'), `SIRET : ${siret}`),
  )
}
