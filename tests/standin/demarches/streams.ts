import { attributes, html, type Markup } from '../html'
import type { Reply } from '../exchange'
import { drawChamp } from './champs/draw'
import { isShown } from './conditions'
import { editForm, stickyFooter } from './pages/draft'
import { placed, type Dossier, type Placed } from './store'

/** A reply made of turbo streams. */
export function streams(list: (Markup | false)[], status = 200): Reply {
  return {
    status,
    headers: { 'content-type': 'text/vnd.turbo-stream.html; charset=utf-8' },
    body: html`${list}`.text,
  }
}

/** `targets` is a selector. */
export function stream(action: string, targets: string, content: Markup | null = null): Markup {
  // As on the site: one question is named by its id, several by a selector.
  const only = /^#([\w-]+)$/.exec(targets)?.[1]
  const named = attributes(only ? { target: only } : { targets })
  const inside = content && html`<template>${content}</template>`
  // prettier-ignore
  return html`<turbo-stream action="${action}"${named}>${inside}</turbo-stream>`
}

/** What the save of champs answers: who shows, the champs themselves, the footer. */
export function saveStreams(dossier: Dossier, drawn: Placed[]): Markup[] {
  const all = placed(dossier).filter(({ champ }) => champ.condition)
  const shown = all.filter((each) => isShown(dossier, each))
  const hidden = all.filter((each) => !isShown(dossier, each))
  return [
    ...visibility('show', shown),
    ...visibility('hide', hidden),
    ...drawn.map((each) => replaceChamp(dossier, each)),
    stream('remove', '.spinner-removable'),
    replaceFooter(dossier),
  ]
}

/** Some types keep their node: only their status and label are drawn again. */
const keptTypes = new Set(['carte', 'titre_identite', 'rna'])

export function replaceChamp(dossier: Dossier, each: Placed): Markup {
  if (keptTypes.has(each.champ.type))
    return stream('refresh-label', `#champ-${each.pid}`, drawChamp(dossier, each))
  return stream('replace', `#champ-${each.pid}`, drawChamp(dossier, each))
}

export function replaceFooter(dossier: Dossier): Markup {
  return stream('replace', '.dossier-edit-sticky-footer', stickyFooter(dossier))
}

/** Trouble: every node of the form is new. */
export function renewForm(dossier: Dossier): Markup {
  return stream('renew', '#dossier-edit-form', editForm(dossier))
}

function visibility(action: 'show' | 'hide', list: Placed[]): Markup[] {
  return list.length > 0 ? [stream(action, list.map(({ pid }) => `#champ-${pid}`).join(','))] : []
}
