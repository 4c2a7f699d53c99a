import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { post, save, show } from './demarches-client'

let standin: Standin

beforeAll(async () => {
  standin = await startStandin()
})
beforeEach(() => standin.reset())
afterAll(() => standin.close())

it('stores the first champ of a request only, and answers streams of it and of the footer', async () => {
  const { dossierId, stableIds } = standin.demarche([
    { type: 'text', label: 'Nom' },
    { type: 'text', label: 'Prénom' },
  ])
  const answer = await save(standin, dossierId, stableIds[0]!, { value: 'Essai' })
  expect(answer.headers['content-type']).toContain('text/vnd.turbo-stream.html')
  expect(answer.text).toMatch(
    new RegExp(`action="replace" target="champ-${stableIds[0]}"[^]*targets=".dossier-edit-sticky-footer"`),
  )
  expect(standin.demarches.held(dossierId, 'Nom')).toEqual({ value: ['Essai'] })
  expect(standin.demarches.saves).toMatchObject([
    { label: 'Nom', value: 'Essai', name: `dossier[champs_public_attributes][${stableIds[0]}][value]` },
  ])
})

it('shows what depends on a choice, through a chain, and hides it again', async () => {
  const { dossierId, stableIds, brouillon } = standin.demarche([
    { type: 'yes_no', label: 'Mandataire ?' },
    {
      type: 'drop_down_list',
      label: 'Lequel ?',
      options: ['A', 'B'],
      condition: { champ: 'Mandataire ?', is: 'true' },
    },
    { type: 'text', label: 'Nom de B', condition: { champ: 'Lequel ?', is: 'B' } },
  ])
  const [first, second, third] = stableIds as [number, number, number]
  const text = (await show(standin, brouillon)).text
  expect(text).toMatch(new RegExp(`id="champ-${third}" data-type="EditableChamp::TextComponent" hidden`))
  expect(text.match(/data-dependent-conditions="true"/g)).toHaveLength(2)
  await save(standin, dossierId, second, { value: 'B' })
  expect((await save(standin, dossierId, first, { value: 'true' })).text).toContain(
    `action="show" targets="#champ-${second},#champ-${third}"`,
  )
  expect((await save(standin, dossierId, first, { value: 'false' })).text).toContain(
    `action="hide" targets="#champ-${second},#champ-${third}"`,
  )
})

it('looks a SIRET up once, while the champ asks for itself, and strips its blanks', async () => {
  standin.demarches.trouble.jobSeconds = 0.2
  const { dossierId, stableIds } = standin.demarche([
    { type: 'siret', label: 'SIRET' },
    { type: 'rnf', label: 'RNF' },
  ])
  const waiting = await save(standin, dossierId, stableIds[0]!, { external_id: '130 025 265 00013' })
  expect(waiting.text).toContain(`data-turbo-poll-url-value="/dossiers/${dossierId}/champs/${stableIds[0]}"`)
  await new Promise((resume) => setTimeout(resume, 250))
  const found = await show(standin, `/dossiers/${dossierId}/champs/${stableIds[0]}`)
  expect(found.text).not.toContain('turbo-poll')
  expect(found.text).toMatch(/fr-message--info">DIRECTION INTERMINISTERIELLE/)
  const again = await save(standin, dossierId, stableIds[0]!, { external_id: '13002526500013' })
  expect(again.text).not.toContain('turbo-poll')
  const wrong = await save(standin, dossierId, stableIds[0]!, { external_id: '13002526500014' })
  expect(wrong.text).toMatch(/fr-message--error">« SIRET » doit/)
  expect(wrong.text).not.toContain('turbo-poll')
})

it('writes other champs from a référentiel, and marks them', async () => {
  standin.demarches.trouble.jobSeconds = 0
  const { dossierId, stableIds } = standin.demarche([
    { type: 'referentiel', label: 'Projet', writes: { Intitulé: 'Guichet unique' } },
    { type: 'text', label: 'Intitulé' },
  ])
  await save(standin, dossierId, stableIds[0]!, { external_id: 'REF-2026-002' })
  const answer = await show(standin, `/dossiers/${dossierId}/champs/${stableIds[0]}`)
  expect(answer.text).toMatch(/value="Guichet unique"[^]*Donnée remplie automatiquement/)
})

it('unlocks the second list by the first, and empties it by another first', async () => {
  const { dossierId, stableIds } = standin.demarche([
    { type: 'linked_drop_down_list', label: 'Lié', linked: { Fruits: ['Pomme'], Légumes: ['Chou'] } },
  ])
  const [id] = stableIds as [number]
  const first = await save(standin, dossierId, id, { primary_value: 'Fruits', secondary_value: '' })
  expect(first.text).toMatch(/<select[^>]*-secondary"[^>]*data-turbo-force="server"[^]*Pomme/)
  await save(standin, dossierId, id, { primary_value: 'Fruits', secondary_value: 'Pomme' })
  await save(standin, dossierId, id, { primary_value: 'Légumes', secondary_value: 'Pomme' })
  expect(standin.demarches.held(dossierId, 'Lié')).toEqual({
    primary_value: ['Légumes'],
    secondary_value: [],
  })
})

it('adds and removes rows with ids of their own', async () => {
  const { dossierId, stableIds } = standin.demarche([
    {
      type: 'repetition',
      label: 'Contacts',
      champs: [
        { type: 'text', label: 'Nom' },
        { type: 'text', label: 'Rôle' },
      ],
    },
  ])
  const path = `/champs/${dossierId}/${stableIds[0]}/repetition`
  const added = (await post(standin, path, {})).text
  const ulid = /safe-row-selector-(\w{26})/.exec(added)?.[1]
  const pid = new RegExp(`champ-(\\d+-${ulid})-input-value`).exec(added)?.[1] ?? ''
  expect(added).toContain(`id="champ-${stableIds[0]}-${ulid}-legend">Contacts 1<`)
  await save(standin, dossierId, pid, { value: 'Sacha' })
  expect(standin.demarches.held(dossierId, 'Nom')).toEqual({ value: ['Sacha'] })
  await post(standin, `${path}?row_id=${ulid}`, { _method: 'delete' })
  expect(standin.demarches.held(dossierId, 'Nom')).toBeUndefined()
})

it('fails, refuses, or finds nothing on demand', async () => {
  const { dossierId, stableIds } = standin.demarche([{ type: 'text', label: 'Nom' }])
  const { trouble, saves } = standin.demarches
  trouble.save = 'failed'
  expect((await save(standin, dossierId, stableIds[0]!, { value: 'x' })).status).toBe(500)
  expect(standin.demarches.held(dossierId, 'Nom')).toBeUndefined()
  trouble.save = 'refused'
  expect((await save(standin, dossierId, stableIds[0]!, { value: 'x' })).text).toContain('fr-message--error')
  expect(saves.map(({ outcome }) => outcome)).toEqual(['failed', 'refused'])
  const commune = '/data_sources/commune?with_combined_code=true&q=rennes'
  expect(JSON.parse((await show(standin, commune)).text)).toContainEqual({
    value: '35238-35000',
    label: 'Rennes (35000)',
  })
  trouble.search = 'empty'
  expect((await show(standin, commune)).text).toBe('[]')
})

it('buffers the changes of a filed dossier until they are published', async () => {
  const { dossierId, stableIds, brouillon, modifier } = standin.demarche([{ type: 'text', label: 'Nom' }], {
    state: 'en_construction',
  })
  expect((await show(standin, brouillon)).headers.location).toBe(modifier)
  await save(standin, dossierId, stableIds[0]!, { value: 'x' })
  expect((await show(standin, modifier)).text).toMatch(/class="fr-tabs"[^]*updated-at highlighted/)
  await post(standin, modifier, {})
  expect((await show(standin, modifier)).text).not.toContain('updated-at')
})
