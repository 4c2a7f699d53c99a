/** What a new request holds before anyone types; a field that nobody touched has no value at all. */
export function firstState(form, user) {
  const values = {}
  for (const { type, name, initial, checked, value } of form.fields) {
    if (name.startsWith('scopes.')) values[name] = checked === true
    else if (type === 'radio' && checked) values[name] = value
    else if (type === 'select' && initial) values[name] = initial
  }
  const members = form.members.map((type, rank) => ({
    type,
    tmp_id: `tmp_${rank}`,
    ...(type === 'demandeur' ? user : {}),
  }))
  return { id: null, values, members }
}

const warnedScopes = {
  franceconnect: ['birthdate', 'birthplace', 'birthcountry', 'gender', 'preferred_username', 'email'],
}

/** Scopes that a dialog must confirm. */
export function warned(slug, name) {
  return name.startsWith('scopes.') && (warnedScopes[slug] ?? []).includes(name.slice('scopes.'.length))
}

/** Asked for more than 36 months only. */
export const comment = { type: 'text', name: 'data_retention_comment', label: 'Justification' }
