/** Requests about one champ, apart from its autosave: look-ups, rows, files. */
import type { Visit } from '../datapass/visit'
import { readForm } from '../form-data'
import type { Reply } from '../exchange'
import { html } from '../html'
import { drawChamps } from './champs/draw'
import { drawRow } from './champs/repetition'
import { endJobs } from './jobs'
import { lookUp } from './places'
import { placed, rowsOf, ulid, valuesOf, type Dossier, type Placed } from './store'
import { replaceChamp, replaceFooter, saveStreams, stream, streams } from './streams'

/** The champ again, while its look-up runs and once after. */
export function poll(dossier: Dossier, { params }: Visit): Reply {
  const written = endJobs(dossier)
  const champ = placed(dossier).find(({ pid }) => pid === params.pid)
  return champ ? streams(saveStreams(dossier, [champ, ...written])) : streams([], 404)
}

/** What the national directory says of an association, asked while its number is typed. */
export function showAssociation(_dossier: Dossier, { exchange, params }: Visit): Reply {
  const name = lookUp('rna', exchange.query.get('value') ?? '')
  const id = `rna_info_champ_${params.pid}`
  const text = name ?? 'Aucune association de ce numéro'
  return streams([stream('replace', `#${id}`, html`<div id="${id}">${text}</div>`)])
}

const answerTime = ({ demarches }: Visit['world']) =>
  new Promise((resume) => setTimeout(resume, demarches.log.trouble.rowDelay))

/** A new row at the end, and the focus in it. */
export async function addRow(dossier: Dossier, { params, world }: Visit): Promise<Reply> {
  const repetition = dossier.procedure.champs.find(({ stableId }) => stableId === Number(params.pid))
  if (!repetition) return streams([], 404)
  await answerTime(world)
  const id = ulid()
  dossier.rows.set(repetition.stableId, [...(dossier.rows.get(repetition.stableId) ?? []), id])
  const row = rowsOf(dossier, repetition).at(-1) ?? []
  return streams([
    stream('append', `#rows_champ_${repetition.stableId}`, drawRow(dossier, row, drawChamps)),
    stream('focus-first', `#safe-row-selector-${id}`),
    replaceFooter(dossier),
  ])
}

export async function removeRow(dossier: Dossier, { exchange, params, world }: Visit): Promise<Reply> {
  await answerTime(world)
  const stableId = Number(params.pid)
  const id = exchange.query.get('row_id') ?? ''
  const kept = (dossier.rows.get(stableId) ?? []).filter((each) => each !== id)
  dossier.rows.set(stableId, kept)
  for (const pid of dossier.values.keys()) if (pid.endsWith(`-${id}`)) dossier.values.delete(pid)
  return streams([stream('remove', `#safe-row-selector-${id}`), replaceFooter(dossier)])
}

/** Direct upload, first part: where to send the bytes. The signed id carries the name. */
export function announceUpload({ exchange }: Visit): Reply {
  const { blob } = JSON.parse(exchange.body.toString()) as { blob: { filename: string } }
  const signedId = Buffer.from(blob.filename).toString('base64url')
  const answer = {
    signed_id: signedId,
    direct_upload: { url: `/rails/active_storage/disk/${signedId}`, headers: {} },
  }
  return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(answer) }
}

/** Last part: the file belongs to the champ, which is drawn again. */
export async function attach(dossier: Dossier, { exchange, params, world }: Visit): Promise<Reply> {
  const form = await readForm(String(exchange.headers['content-type']), exchange.body)
  const name = Buffer.from(form.params.blob_signed_id?.[0] ?? '', 'base64url').toString()
  const champ = fileChamp(dossier, params.pid)
  if (!champ || !name) return streams([], 422)
  const files = [...(valuesOf(dossier, champ.pid).files ?? []), name]
  dossier.values.set(champ.pid, { ...valuesOf(dossier, champ.pid), files })
  world.demarches.log.saves.push({
    at: Date.now(),
    answeredAt: Date.now(),
    dossierId: dossier.id,
    pid: champ.pid,
    type: champ.champ.type,
    label: champ.champ.label,
    name: `dossier[champs_public_attributes][${champ.pid}][piece_justificative_file]`,
    value: name,
    params: {},
    files: [name],
    outcome: 'saved',
  })
  return streams([replaceChamp(dossier, champ), replaceFooter(dossier)])
}

export function detach(dossier: Dossier, { exchange, params }: Visit): Reply {
  const champ = fileChamp(dossier, params.pid)
  if (!champ) return streams([], 404)
  const values = valuesOf(dossier, champ.pid)
  const gone = exchange.query.get('name')
  dossier.values.set(champ.pid, { ...values, files: (values.files ?? []).filter((name) => name !== gone) })
  return streams([replaceChamp(dossier, champ), replaceFooter(dossier)])
}

function fileChamp(dossier: Dossier, pid: string | undefined): Placed | undefined {
  return placed(dossier).find((each) => each.pid === pid)
}
