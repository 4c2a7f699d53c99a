import type { Reply } from '../exchange'
import type { Champ, Procedure } from './store'

/** The public description of a procedure: open data only, without the conditions. */
export function schema(procedure: Procedure): Reply {
  if (procedure.isOpenData === false || procedure.isClosed) return { status: 404, headers: {}, body: '' }
  const body = {
    id: publicId('Procedure', procedure.number),
    number: procedure.number,
    title: procedure.title,
    description: '',
    state: 'publiee',
    demarcheURL: `https://demarche.numerique.gouv.fr/commencer/${procedure.path}`,
    cadreJuridiqueURL: null,
    revision: { champDescriptors: procedure.champs.map(descriptor), annotationDescriptors: [] },
  }
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  }
}

function publicId(kind: string, id: number): string {
  return Buffer.from(`${kind}-${id}`).toString('base64')
}

function descriptor(champ: Champ): Record<string, unknown> {
  return {
    __typename: `${typename(champ.type)}ChampDescriptor`,
    id: publicId('Champ', champ.stableId),
    label: champ.label,
    description: champ.description ?? '',
    required: champ.isRequired ?? false,
    ...(champ.options && { options: champ.options, otherOption: champ.hasOther ?? false }),
    ...(champ.linked && { options: linkedOptions(champ.linked) }),
    ...(champ.type === 'header_section' && { level: champ.level ?? 1 }),
    ...(champ.type === 'repetition' && { champDescriptors: champ.champs.map(descriptor) }),
  }
}

function typename(type: string): string {
  return type.replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
}

/** As in the list of the administration: each first option between dashes, then its own. */
function linkedOptions(linked: Record<string, string[]>): string[] {
  return Object.entries(linked).flatMap(([first, seconds]) => [`--${first}--`, ...seconds])
}
