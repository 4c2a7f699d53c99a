import { createHash } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startStandin } from '@/tests/standin/server'
import type { Standin } from '@/tests/standin/types'
import { call, send } from './client'

let standin: Standin

beforeAll(async () => {
  standin = await startStandin()
})
beforeEach(() => standin.reset())
afterAll(() => standin.close())

const P = 'authorization_request_france_connect'

function refused(): string[] {
  return (standin.received.at(-1)?.errors ?? []).map((error) => error.attribute)
}

describe('a wizard', () => {
  it('keeps a half-filled step at « Enregistrer » and comes back to it', async () => {
    const path = standin.draftAt('france-connect', 'basic_infos')
    const fields: [string, string][] = [
      [`${P}[intitule]`, ' <b>Portail</b> '],
      ['save', '1'],
    ]
    const answer = await send(standin, path, fields)
    expect([answer.status, answer.headers.location]).toEqual([303, path])
    expect((await call(standin, path)).text).toContain('value="Portail"')
    expect(standin.received).toMatchObject([
      { formUid: 'france-connect', step: 'basic_infos', page: 'step', via: 'save', status: 'accepted' },
    ])
  })

  it('refuses « Suivant » with the typed values in place, and stores nothing', async () => {
    const path = standin.draftAt('france-connect', 'basic_infos')
    const fields: [string, string][] = [
      [`${P}[intitule]`, 'Portail'],
      [`${P}[description]`, ''],
      ['next', '1'],
    ]
    const answer = await send(standin, path, fields)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('value="Portail"')
    expect(answer.text).toContain('fr-input-group--error')
    expect(standin.received[0]).toMatchObject({ via: 'next', status: 'refused' })
    expect(refused()).toEqual(['description'])
    expect((await call(standin, path)).text).not.toContain('value="Portail"')
  })

  it('is created by its first step, with what the address proposed for the others', async () => {
    const uid = 'france-connect'
    await call(standin, `/formulaires/${uid}/demande/nouveau?intitule=Portail&cadre_juridique_nature=Loi`)
    const start = await call(standin, `/formulaires/${uid}/demande/commencer`)
    expect(start.text).toMatch(new RegExp(`<form id="new_${P}"`))
    expect(start.text).toContain('value="Portail"')
    const answer = await send(standin, `/formulaires/${uid}/demande`, [
      [`${P}[intitule]`, 'Portail'],
      [`${P}[description]`, 'Description'],
      ['next', '1'],
    ])
    expect(answer.headers.location).toBe(`/formulaires/${uid}/demande/101/etapes/cadre-juridique`)
    expect((await call(standin, answer.headers.location ?? '')).text).toContain('>\nLoi</textarea>')
  })

  it('asks for a justification beyond 36 months only', async () => {
    const path = standin.draftAt('france-connect', 'personal_data')
    const months = (value: string): [string, string][] => [
      [`${P}[destinataire_donnees_caractere_personnel]`, 'Agents'],
      [`${P}[duree_conservation_donnees_caractere_personnel]`, value],
      [`${P}[duree_conservation_donnees_caractere_personnel_justification]`, ''],
      ['next', '1'],
    ]
    expect((await send(standin, path, months('37'))).status).toBe(422)
    expect(refused()).toEqual(['duree_conservation_donnees_caractere_personnel_justification'])
    expect((await send(standin, path, months('36'))).status).toBe(303)
  })

  it('wants a French mobile for the technical contact of FranceConnect', async () => {
    const path = standin.draftAt('france-connect', 'contacts', 'complete')
    const phone = (value: string): [string, string][] => [
      [`${P}[contact_technique_phone_number]`, value],
      ['next', '1'],
    ]
    expect((await send(standin, path, phone('01 99 00 00 01'))).status).toBe(422)
    expect((await send(standin, path, phone('+33(0)639980001'))).status).toBe(422)
    expect((await send(standin, path, phone('+33 6 39 98 00 01'))).status).toBe(303)
  })

  it('refuses an address with a port, and accepts one without scheme', async () => {
    const path = standin.draftAt('france-connect', 'legal', 'complete')
    const url = (value: string): [string, string][] => [
      [`${P}[cadre_juridique_url]`, value],
      ['next', '1'],
    ]
    expect((await send(standin, path, url('https://exemple.fr:8080/texte'))).status).toBe(422)
    expect((await send(standin, path, url('legifrance.gouv.fr/texte'))).status).toBe(303)
  })
})

describe('scopes', () => {
  it('locks the included one, checked and disabled, with its value in a hidden input', async () => {
    const { text } = await call(standin, standin.draftAt('france-connect', 'scopes'))
    const controls = text.match(/<input[^>]*>/g) ?? []
    const openid = controls.find((control) => control.includes(`id="${P}_scopes_openid"`))
    expect(openid).toMatch(/ checked disabled/)
    const hidden = controls.filter((control) => control.includes(`id="${P}_scopes"`))
    expect(hidden.map((control) => / value="([^"]*)"/.exec(control)?.[1])).toEqual(['openid', ''])
    const empty = controls.filter((control) => control.includes(`name="${P}[scopes][]" value=""`))
    expect(empty.length).toBe(10)
  })
})

describe('files', () => {
  const name = `${P}[cadre_juridique_document][]`
  const pdf = (bytes: Buffer, file = 'Arrêté.pdf') =>
    new File([new Uint8Array(bytes)], file, { type: 'application/pdf' })
  const open = (type: string) =>
    `PK\u0003\u0004${' '.repeat(26)}mimetypeapplication/vnd.oasis.opendocument.${type}`

  it('are received whole, listed by name, and kept or dropped by their signed id', async () => {
    const path = standin.draftAt('france-connect', 'legal')
    const bytes = Buffer.from('%PDF-1.7 exemple é')
    const nature: [string, string] = [`${P}[cadre_juridique_nature]`, 'Arrêté']
    const answer = await send(standin, path, [nature, [name, ''], [name, pdf(bytes)], ['next', '1']])
    expect(answer.status).toBe(303)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file = { name: 'Arrêté.pdf', type: 'application/pdf', size: bytes.length, sha256 }
    expect(standin.received[0]?.files).toEqual({ [name]: [file] })

    const page = (await call(standin, path)).text
    expect(page).toContain('>Arrêté.pdf</a>')
    const signedId = /id="[^"]*_document_\d+_signed_id"[^>]*value="([^"]*)"/.exec(page)?.[1] ?? ''
    await send(standin, path, [nature, [name, ''], [name, signedId], ['save', '1']])
    expect((await call(standin, path)).text).toContain('>Arrêté.pdf</a>')
    await send(standin, path, [nature, [name, ''], ['save', '1']])
    expect((await call(standin, path)).text).not.toContain('>Arrêté.pdf</a>')
  })

  it('are refused from 10 MiB on, beyond six, or when they are no PDF', async () => {
    const maquette = `${P}[maquette_projet][]`
    const path = standin.draftAt('france-connect', 'basic_infos')
    const save: [string, string] = ['save', '1']
    const sent = async (files: File[]) => {
      const list = files.map((file): [string, File] => [maquette, file])
      return (await send(standin, path, [...list, save])).status
    }
    expect(await sent([pdf(Buffer.alloc(10_485_760))])).toBe(422)
    expect(await sent(Array.from({ length: 7 }, () => pdf(Buffer.from('%PDF-'))))).toBe(422)
    expect(await sent([new File(['x'], 'note.txt', { type: 'text/plain' })])).toBe(422)
    expect(await sent([pdf(Buffer.alloc(10_485_759))])).toBe(303)
  })

  it.each([
    [open('spreadsheet'), 'besoins.odf', 303],
    [open('formula'), 'besoins.ods', 422],
  ])(
    'where a spreadsheet is wanted are judged by what they say first: %j named %s, %i',
    async (bytes, fileName, status) => {
      const document = 'authorization_request_api_impot_particulier[specific_requirements_document][]'
      const path = standin.draftAt('api-impot-particulier-activites-periscolaires-editeur', 'scopes')
      const answer = await send(standin, path, [
        [document, new File([bytes], fileName)],
        ['save', '1'],
      ])
      expect(answer.status).toBe(status)
    },
  )
})

describe('a block', () => {
  it('is validated with the whole request, then leads to the summary', async () => {
    const path = standin.blockAt('france-connect', 'basic_infos')
    const page = (await call(standin, path)).text
    expect(page).toContain('data-controller="modified-form"')
    const action = path.replace('/modifier', '')
    expect(
      (
        await send(standin, action, [
          [`${P}[intitule]`, ''],
          ['save', '1'],
        ])
      ).status,
    ).toBe(422)
    expect(refused()).toEqual(['intitule', 'description'])
    const fields: [string, string][] = [
      [`${P}[intitule]`, 'Portail'],
      [`${P}[description]`, 'Description'],
      ['save', '1'],
    ]
    const answer = await send(standin, action, fields)
    expect(answer.headers.location).toMatch(/\/demande\/101\/r%C3%A9sum%C3%A9$/)
    expect(standin.received.at(-1)).toMatchObject({ page: 'block', via: 'save', status: 'accepted' })
  })
})

describe('a single page', () => {
  it('saves anything, and reviews the whole', async () => {
    const path = standin.draftAt('hubee-cert-dc', 'single_page')
    const name = 'authorization_request_hubee_cert_dc[administrateur_metier_family_name]'
    const saved = await send(standin, path, [
      [name, 'Exemple'],
      ['save', '1'],
    ])
    expect([saved.status, saved.headers.location]).toEqual([303, path])
    expect(
      (
        await send(standin, path, [
          [name, 'Exemple'],
          ['review', '1'],
        ])
      ).status,
    ).toBe(422)
    expect(refused()).toContain('administrateur_metier_email')
    const complete = standin.draftAt('hubee-cert-dc', 'single_page', 'complete')
    const reviewed = await send(standin, complete, [
      [name, 'Exemple'],
      ['review', '1'],
    ])
    expect(reviewed.headers.location).toBe(`${complete}/r%C3%A9sum%C3%A9`)
  })
})

describe('the summary', () => {
  it('answers a refused submission by replacing the flash messages alone', async () => {
    const path = standin.draftAt('france-connect', 'summary')
    const headers = { accept: 'text/vnd.turbo-stream.html, text/html' }
    const answer = await send(standin, path, [['submit', '1']], headers)
    expect(answer.status).toBe(422)
    expect(answer.headers['content-type']).toContain('text/vnd.turbo-stream.html')
    expect(answer.text).toContain('target="flash-alerts"')
    expect(refused()).toContain('terms_of_service_accepted')
  })
})

describe('FranceConnect habilitations', () => {
  it('are offered when the organisation has one, preselected where the select is required', async () => {
    const id = 'authorization_request_api_particulier_france_connect_authorization_id'
    const path = standin.draftAt('api-particulier', 'modalities')
    expect((await call(standin, path)).text).toMatch(
      new RegExp(`<select[^>]* id="${id}"[^>]* required>[^]*<option value="42" selected>`),
    )
    standin.session.hasFranceConnectHabilitation = false
    const without = (await call(standin, path)).text
    expect(without).not.toContain(id)
    expect(without).toContain('fr-callout')
  })
})
