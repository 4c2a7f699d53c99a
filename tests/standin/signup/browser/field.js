import { createElement as h, useState } from 'react'

/** lodash's `uniqueId`: one count for the whole page, gone on each time a field is made anew. */
let made = 0

const partOf = /^team_members\[(\d+)\]\.(\w+)$/

function valueIn({ values, members }, name) {
  const [, index, part] = partOf.exec(name) ?? []
  return index ? members[index][part] : values[name]
}

/** A controlled field: what it shows is what the state holds. */
export function Field({ field, state, onChange }) {
  const { name, label, card } = field
  const [rank] = useState(() => ++made)
  const id = name.startsWith('scopes.') ? `checkbox-scope-${name.slice(7)}` : field.id || name + rank
  const shared = { id, name: name || undefined, disabled: field.disabled, readOnly: field.readonly }
  const value = valueIn(state, name)
  return h(
    'div',
    { className: 'form__group' },
    h('label', { htmlFor: id }, label, field.hasHint && h('small', null, ' Précision')),
    control(field, shared, value, onChange, card && `${label} du ${card}`),
  )
}

function control(field, shared, value, onChange, ariaLabel) {
  const { type, options = [] } = field
  if (type === 'checkbox')
    return h('input', {
      ...shared,
      type,
      checked: value === true,
      onChange: ({ target }) => onChange(target.checked),
    })
  if (type === 'radio')
    return h('input', {
      ...shared,
      type,
      value: field.value,
      checked: value === field.value,
      onChange: () => onChange(field.value),
    })
  if (type === 'file')
    return h('input', { ...shared, type, onChange: ({ target }) => onChange(target.files) })
  if (type === 'select')
    // Not controlled: while its dialog is open it shows the new choice, and the state keeps the old one.
    return h(
      'select',
      { ...shared, defaultValue: value ?? '', onChange: ({ target }) => onChange(target.value) },
      options.map((option) => h('option', { key: option.value, value: option.value }, option.label)),
    )
  return h(type === 'textarea' ? 'textarea' : 'input', {
    ...shared,
    ...(type === 'textarea' ? {} : { type }),
    maxLength: field.maxLength,
    'aria-label': ariaLabel,
    value: value ?? '',
    onChange: ({ target }) => onChange(target.value),
  })
}
