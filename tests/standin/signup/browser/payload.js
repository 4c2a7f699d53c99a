const parts = ['given_name', 'family_name', 'email', 'phone_number', 'job']

/** The body that the site sends: what was touched, all the scopes, every contact; a chosen file at each save. */
export function payloadOf(form, { values, members }) {
  const body = new FormData()
  body.append('enrollment[target_api]', form.slug.replaceAll('-', '_'))
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value instanceof FileList || name === 'radio' || name === '') continue
    const [head, ...tail] = name.split('.')
    body.append(`enrollment[${head}]${tail.map((each) => `[${each}]`).join('')}`, String(value))
  }
  for (const member of members) {
    body.append('enrollment[team_members_attributes][][type]', member.type)
    for (const part of parts)
      if (member[part] !== undefined)
        body.append(`enrollment[team_members_attributes][][${part}]`, member[part])
  }
  for (const [name, files] of Object.entries(values)) {
    if (!(files instanceof FileList) || files.length === 0) continue
    body.append('enrollment[documents_attributes][][attachment]', files[0])
    body.append('enrollment[documents_attributes][][type]', name)
  }
  return body
}
