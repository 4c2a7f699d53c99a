/** Which fields of a cas d'usage the forms of a service ask for. Pure. */
import { placeOf } from './asked-questions'
import type { DefinitionFacts } from './sites/datapass/definition'

/** Places that the record holds under another name. */
const fields: Record<string, string> = {
  scopes: 'choices',
  modalites: 'choices',
  maquettes: 'maquetteIds',
  homologationDocument: 'homologationDocumentId',
  besoinsSpecifiquesDocument: 'besoinsSpecifiquesDocumentId',
  attestationFiscaleDocument: 'attestationFiscaleDocumentId',
}

/** Rooms that a cas d'usage only names. */
const named: Record<string, string> = {
  cadreJuridique: 'cadreJuridiqueId',
  cadreJuridiqueFranceConnect: 'cadreJuridiqueFranceConnectId',
}

/** Of all the forms of these definitions. */
export function fieldsAskedBy(definitions: readonly DefinitionFacts[]): Set<string> {
  const asked = new Set<string>()
  for (const definition of definitions)
    for (const attribute of definition.forms.flatMap(({ steps }) =>
      steps.flatMap((step) => step.attributes),
    )) {
      const [room = '', first = ''] = (placeOf(attribute, { definition }) ?? '').split('.')
      const field = room === 'casUsage' ? (fields[first] ?? first) : named[room]
      if (field) asked.add(field)
    }
  return asked
}
