/** Receives the PATCH of one champ. */
import { readForm, type ReceivedForm } from '../form-data'
import type { Reply } from '../exchange'
import type { Visit } from '../datapass/visit'
import { mainAttribute, placed, type Dossier, type Placed } from './store'
import { renewForm, saveStreams, streams } from './streams'
import type { ChampValues, SavedChamp, Trouble } from './types'
import { setError, settle } from './settle'

const NAME = /^dossier\[champs_public_attributes\]\[([^\]]+)\]\[([^\]]+)\](\[\])?$/

/** One autosave: only the first champ of the request counts. */
export async function autosave(dossier: Dossier, { exchange, world }: Visit): Promise<Reply> {
  const { log } = world.demarches
  const { trouble } = log
  const form = await readForm(String(exchange.headers['content-type']), exchange.body)
  const saved = firstChamp(dossier, form)
  if (!saved) return streams([], 422)
  const record = recordOf(dossier, saved, form)
  const rank = log.saves.push(record)
  await wait(delayOf(trouble, rank))
  if (trouble.sessionEndsAfter !== null && rank > trouble.sessionEndsAfter) world.session.signedIn = false
  const end = world.session.signedIn ? (trouble.saveOf[record.label] ?? trouble.save) : 'forbidden'
  record.answeredAt = Date.now()
  const status = { failed: 500, invalid: 422, forbidden: 403 }[end as string]
  if (status) {
    record.outcome = 'failed'
    return streams([], status)
  }
  settle(dossier, saved, valuesIn(form, saved.pid), trouble.jobSeconds)
  if (end === 'refused') setError(dossier, saved.pid, 'n’a pas pu être enregistré')
  record.outcome = dossier.errors.has(saved.pid) ? 'refused' : 'saved'
  if (dossier.state !== 'brouillon') dossier.changed.add(saved.pid)
  const isRenewed = trouble.isFormReplaced
  trouble.isFormReplaced = false
  return streams([...saveStreams(dossier, [saved]), isRenewed && renewForm(dossier)])
}

/** Of two bounds, a time of its own for each save, the same at each run: answers come in another order than they left. */
function delayOf({ delay }: Trouble, rank: number): number {
  if (typeof delay === 'number') return delay
  const [least, most] = delay
  return least + ((rank * 0.618) % 1) * (most - least)
}

const wait = (delay: number) => delay > 0 && new Promise((resume) => setTimeout(resume, delay))

function firstChamp(dossier: Dossier, { params, files }: ReceivedForm): Placed | undefined {
  const names = [...Object.keys(params), ...Object.keys(files)]
  const pid = names.map((name) => NAME.exec(name)?.[1]).find((each) => each !== undefined)
  return placed(dossier).find((each) => each.pid === pid)
}

/** Values by attribute; a list loses its blanks, of a scalar sent twice the last one counts. */
function valuesIn({ params }: ReceivedForm, pid: string): ChampValues {
  const values: ChampValues = {}
  for (const [name, given] of Object.entries(params)) {
    const [, own, attribute = '', list] = NAME.exec(name) ?? []
    if (own !== pid) continue
    values[attribute] = list ? [...new Set(given.filter((value) => value !== ''))] : given.slice(-1)
  }
  return values
}

function recordOf(dossier: Dossier, { champ, pid }: Placed, form: ReceivedForm): SavedChamp {
  const base = `dossier[champs_public_attributes][${pid}][${mainAttribute(champ)}]`
  const params = Object.fromEntries(Object.entries(form.params).filter(([name]) => NAME.test(name)))
  const name = [base, `${base}[]`].find((each) => params[each]) ?? Object.keys(params)[0] ?? base
  const given = params[name] ?? []
  return {
    at: Date.now(),
    answeredAt: 0,
    dossierId: dossier.id,
    pid,
    type: champ.type,
    label: champ.label,
    name,
    value: name.endsWith('[]') ? given.filter((value) => value !== '').join(', ') : (given.at(-1) ?? ''),
    params,
    files: Object.values(form.files).flatMap((list) => list.map((file) => file.name)),
    outcome: 'saved',
  }
}
