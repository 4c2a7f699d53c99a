import { attributes, html, type Markup } from '../../html'
import type { Dossier, Placed } from '../store'
import { drawCheckbox, drawCivilite, drawList, drawMultiple, drawYesNo } from './choices'
import { frame, inputId, inputName, type Drawing } from './frame'
import { drawAddress } from './address'
import { drawEngagement, drawFile, drawMap } from './files'
import { drawExplication, drawSection } from './headings'
import { drawPersonal, drawReferentiel } from './lookups'
import { drawCommune, drawEpci, drawLinked, drawOfficialList, drawSchool } from './places'
import { drawRepetition, type DrawList } from './repetition'
import { drawText, drawTextarea, textKinds } from './texts'

const drawers: Record<string, (drawing: Drawing, drawList: DrawList) => Markup> = {
  textarea: drawTextarea,
  checkbox: drawCheckbox,
  yes_no: drawYesNo,
  civilite: drawCivilite,
  drop_down_list: drawList,
  multiple_drop_down_list: drawMultiple,
  linked_drop_down_list: drawLinked,
  pays: drawOfficialList,
  regions: drawOfficialList,
  departements: drawOfficialList,
  communes: drawCommune,
  epci: drawEpci,
  address: drawAddress,
  annuaire_education: drawSchool,
  referentiel: drawReferentiel,
  cnaf: drawPersonal,
  dgfip: drawPersonal,
  pole_emploi: drawPersonal,
  mesri: drawPersonal,
  cojo: drawPersonal,
  piece_justificative: drawFile,
  titre_identite: drawFile,
  carte: drawMap,
  engagement_juridique: drawEngagement,
  repetition: drawRepetition,
  explication: drawExplication,
}

/** The champs of a list, each section holding what follows down to the next of its level. */
export function drawChamps(dossier: Dossier, list: Placed[]): Markup[] {
  const [first, ...rest] = list
  if (!first) return []
  if (first.champ.type !== 'header_section') return [drawChamp(dossier, first), ...drawChamps(dossier, rest)]
  const level = first.champ.level ?? 1
  const end = rest.findIndex(({ champ }) => champ.type === 'header_section' && (champ.level ?? 1) <= level)
  const inside = end < 0 ? rest : rest.slice(0, end)
  const after = end < 0 ? [] : rest.slice(end)
  return [drawSection({ ...first, dossier }, drawChamps(dossier, inside)), ...drawChamps(dossier, after)]
}

export function drawChamp(dossier: Dossier, placed: Placed): Markup {
  const drawing = { ...placed, dossier }
  const kind = textKinds[placed.champ.type]
  if (kind) return drawText(drawing, kind)
  return (drawers[placed.champ.type] ?? drawUnknown)(drawing, drawChamps)
}

/** A type of a fork: shaped like the others, with a text input. */
function drawUnknown(drawing: Drawing): Markup {
  const name = drawing.champ.type.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
  const input = html`<input
    type="text"
    class="fr-input"
    ${attributes({
      id: inputId(drawing, 'value'),
      name: inputName(drawing, 'value'),
    })}
  />`
  return frame(drawing, { component: name, group: 'fr-input-group' }, input)
}
