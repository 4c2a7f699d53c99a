/** Filing a draft, publishing the changes of a filed dossier, and reading it. */
import type { Visit } from '../datapass/visit'
import { page, redirect, type Reply } from '../exchange'
import { isShown } from './conditions'
import { draftPage } from './pages/draft'
import { readPage, thanksPage } from './pages/entrance'
import { mainAttribute, placed, valuesOf, type Dossier } from './store'

/** Mandatory champs are checked here only. */
export function file(dossier: Dossier, { exchange, world }: Visit): Reply {
  world.demarches.log.forms.push({ path: exchange.path, params: {} })
  const missing = placed(dossier).filter(
    (each) => each.champ.isRequired && isShown(dossier, each) && isBlank(dossier, each),
  )
  for (const { pid } of missing) dossier.errors.set(pid, 'doit être rempli')
  if (missing.length > 0 || dossier.errors.size > 0) {
    return page(draftPage(dossier, world.session), 422)
  }
  dossier.state = 'en_construction'
  return redirect(`/dossiers/${dossier.id}/merci`, 303)
}

function isBlank(dossier: Dossier, { champ, pid }: ReturnType<typeof placed>[number]): boolean {
  if (['repetition', 'header_section', 'explication', 'carte'].includes(champ.type)) return false
  const values = valuesOf(dossier, pid)
  return ![...(values[mainAttribute(champ)] ?? []), ...(values.files ?? [])].some((value) => value !== '')
}

/** The buffer becomes the dossier. */
export function publish(dossier: Dossier, { exchange, world }: Visit): Reply {
  world.demarches.log.forms.push({ path: exchange.path, params: {} })
  dossier.changed.clear()
  dossier.isToCorrect = false
  return redirect(`/dossiers/${dossier.id}/demande`, 303)
}

export function thank(dossier: Dossier, { world }: Visit): Reply {
  return page(thanksPage(dossier, world.session))
}

const reading =
  (tab: 'state' | 'answers' | 'messages') =>
  (dossier: Dossier, { world }: Visit): Reply =>
    dossier.state === 'brouillon'
      ? redirect(`/dossiers/${dossier.id}/brouillon`)
      : page(readPage(dossier, world.session, tab))

export const read = reading('state')
export const readAnswers = reading('answers')
export const readMessages = reading('messages')
