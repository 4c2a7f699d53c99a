import type { Drafts, StoredFile, StoredFiles } from './drafts'
import { initialValues } from './drafts'
import type { FieldFacts, FormFacts } from './facts'
import { HABILITATION_ID, isRequiredByServer } from './presence'
import type { Answers } from './rules'

/** Invented answers that the server accepts, by end of attribute name. */
const ANSWERS: [RegExp, string][] = [
  [/^intitule$/, 'Portail des démarches'],
  [/_url$/, 'https://www.legifrance.gouv.fr/exemple'],
  [/_email$/, 'contact.exemple@commune-exemple.fr'],
  [/_phone_number$/, '06 39 98 00 01'],
  [/_family_name$/, 'Exemple'],
  [/_given_name$/, 'Dominique'],
  [/_job_title$/, 'Responsable du service'],
  [/^duree_conservation_donnees_caractere_personnel$/, '12'],
  [/begin_date$/, '2026-01-01'],
  [/end_date$/, '2029-01-01'],
  [/^date_prevue_mise_en_production$/, '2027-01-15'],
  [/^(volumetrie_approximative|nombre_utilisateurs_finaux_approximatif)$/, '1000'],
]

/** Attributes that stay empty in a complete request, because another answer makes them useless. */
const LEFT_OUT =
  /_justification$|^specific_requirements|^france_connect_authorization_id$|^fc_|^maquette_projet$/

/**
 * A complete and valid request: the form’s own values, then invented ones. With `usesFranceConnect`,
 * API Particulier is asked for by FranceConnect, without an existing habilitation.
 */
export function completeAnswers(form: FormFacts, drafts: Drafts, usesFranceConnect = false): Answers {
  const values = initialValues(form)
  if (usesFranceConnect) values.modalities = [...new Set([...(values.modalities ?? []), 'france_connect'])]
  const files: StoredFiles = {}
  const steps = form.steps.filter((step) => step.step !== 'summary')
  for (const field of steps.flatMap((step) => step.fields)) {
    if (LEFT_OUT.test(field.attribute)) continue
    if (field.kind === 'file') {
      if (field.presence) files[field.attribute] = [exampleFile(drafts)]
    } else values[field.attribute] ??= exampleValue(field)
  }
  for (const field of steps.flatMap((step) => step.fields)) {
    if (field.condition && isRequiredByServer(field, form, values))
      values[field.attribute] = exampleValue(field)
    if (field.presentIf && isRequiredByServer(field, form, values))
      values[field.attribute] = [HABILITATION_ID]
  }
  return { values, files }
}

export function exampleFile(drafts: Drafts): StoredFile {
  return drafts.storedFile({
    name: 'exemple.pdf',
    type: 'application/pdf',
    size: 1024,
    sha256: '0'.repeat(64),
    content: 'pdf',
  })
}

function exampleValue(field: FieldFacts): string[] {
  const choices = field.options.filter((option) => option.value !== '' && !option.withFranceConnect)
  const [choice] = choices
  if (choice) return [choice.value]
  if (field.kind === 'checkbox') return ['0']
  const known = ANSWERS.find(([pattern]) => pattern.test(field.attribute))
  return [known?.[1] ?? 'Réponse d’exemple']
}
