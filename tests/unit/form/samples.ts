/** Descriptors, profiles and plans for the tests of what happens between reading a page and writing it. */
import { match } from '@/lib/form/match'
import type { FieldDescriptor, FieldKind, FillPlan, PageDescription } from '@/lib/form/model'
import { planFill } from '@/lib/form/plan'
import { holds } from '@/lib/form/reveal'
import type { SiteFields } from '@/lib/form/site'
import { fields as datapass } from '@/lib/form/sites/datapass/fields'
import { pages } from '@/lib/form/sites/datapass/pages'
import { newRecord, type Profile } from '@/lib/profile/records'
import type { RecordTable } from '@/lib/profile/tables'
import type { FieldFacts, FormFacts } from '@/tests/standin/datapass/facts'
import * as complete from '@/tests/support/complete-profile'

export const siteFields: SiteFields = datapass
export const now = '2026-09-01T08:00:00.000Z'
export const idOf = (rank: number) => `00000000-0000-4000-8000-${String(rank).padStart(12, '0')}`

export function make<T extends RecordTable>(table: T, rank: number, values: Record<string, unknown>) {
  return newRecord(table, values, { id: idOf(rank), now })
}

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export function documentOf(rank: number, fileName: string) {
  const mediaType = fileName.endsWith('.pdf') ? 'application/pdf' : spreadsheet
  return make('documents', rank, { titre: fileName, fileName, mediaType, size: 10, sha256: '0'.repeat(64) })
}

const fileRank = {
  cadre: 31,
  cadreFranceConnect: 32,
  maquette: 33,
  homologation: 34,
  besoins: 35,
  attestation: 36,
}
export const casUsageId = idOf(2)

/** The complete profile of the end-to-end tests, as records; `usage` changes its context of use. */
export function completeProfile(usage: Record<string, unknown> = {}, forms: FormFacts[] = []): Profile {
  const roles = Object.entries(complete.people)
  return {
    organisation: make('organisations', 1, complete.organisation),
    contacts: roles.map(([role, person], index) =>
      make('contacts', 11 + index, { ...person, roles: [role] }),
    ),
    cadresJuridiques: [
      make('cadresJuridiques', 21, { ...complete.cadreJuridique, documentIds: [idOf(31)] }),
      make('cadresJuridiques', 22, { ...complete.cadreFranceConnect, documentIds: [idOf(32)] }),
    ],
    casUsage: [
      make('casUsage', 2, {
        ...complete.casUsage,
        cadreJuridiqueId: idOf(21),
        cadreJuridiqueFranceConnectId: idOf(22),
        maquetteIds: [idOf(33)],
        homologationDocumentId: idOf(34),
        besoinsSpecifiquesDocumentId: idOf(35),
        attestationFiscaleDocumentId: idOf(36),
        choices: complete.choicesFor(forms),
        ...usage,
      }),
    ],
    documents: Object.entries(complete.files).map(([key, fileName]) =>
      documentOf(fileRank[key as keyof typeof fileRank], fileName),
    ),
    mandats: [],
  }
}

/** A blank, writable field of the FranceConnect request; `name` is made from the attribute. */
export function field(attribute: string, changes: Partial<FieldDescriptor> = {}): FieldDescriptor {
  const kind = changes.kind ?? 'text'
  const isList = kind === 'checkboxes' || kind === 'file'
  return {
    ref: 0,
    kind,
    name: `authorization_request_france_connect[${attribute}]${isList ? '[]' : ''}`,
    id: attribute,
    label: attribute,
    hint: '',
    section: '',
    isRequired: false,
    value: isList ? [] : '',
    state: 'writable',
    fingerprint: attribute,
    ...changes,
  }
}

export const option = (value: string, changes: { isChecked?: boolean; isLocked?: boolean } = {}) => ({
  value,
  label: `Option ${value}`,
  isChecked: false,
  isLocked: false,
  ...changes,
})

export interface PlanChanges {
  profile?: Profile
  casUsageId?: string | null
  formUid?: string
  blocked?: FillPlan['blocked']
}

export function pageOf(descriptors: FieldDescriptor[], formUid = 'france-connect'): PageDescription {
  return {
    documentId: 'document',
    view: 1,
    site: 'datapass',
    kind: 'request',
    url: `https://datapass.api.gouv.fr/formulaires/${formUid}/demande/commencer`,
    facts: { formUid },
    fields: descriptors.map((each, ref) => ({ ...each, ref })),
  }
}

/** The plan of a page of these fields; their refs become their ranks. */
export function planOf(descriptors: FieldDescriptor[], changes: PlanChanges = {}): FillPlan {
  const { profile = completeProfile(), formUid, blocked } = changes
  const page = pageOf(descriptors, formUid)
  return planFill({
    id: idOf(99),
    page,
    matching: match(page.fields, pages, siteFields),
    fields: siteFields,
    profile,
    casUsageId: changes.casUsageId === undefined ? casUsageId : changes.casUsageId,
    ...(blocked ? { blocked } : {}),
  })
}

/** The only line of a page of one field. */
export const lineOf = (descriptor: FieldDescriptor, changes: PlanChanges = {}) =>
  planOf([descriptor], changes).lines[0]!

const kinds: Partial<Record<FieldFacts['kind'], FieldKind>> = {
  'radio-group': 'radio',
  'checkbox-group': 'checkboxes',
}
const states = { 'class-fr-hidden': 'hidden', 'disabled-fieldset': 'disabled' } as const

/** A field of the stand-in as the page side would describe it. */
export function descriptorOf(facts: FieldFacts): FieldDescriptor {
  const { kind: own, initial, name, id, label, required, options, initiallyHidden } = facts
  const kind = kinds[own] ?? (own as FieldKind)
  const hasOptions = kind === 'radio' || kind === 'checkboxes' || kind === 'select'
  const isList = kind === 'checkboxes' || kind === 'file'
  return {
    ...field(facts.attribute, { kind }),
    name,
    id,
    label,
    isRequired: required,
    ...(hasOptions
      ? {
          options: options.map(({ value, label: text, locked }) => ({
            value,
            label: text,
            isChecked: initial.includes(value),
            isLocked: locked ?? false,
          })),
        }
      : {}),
    value: isList ? initial : (initial[0] ?? ''),
    state: initiallyHidden ? states[initiallyHidden] : 'writable',
  }
}

/** What the page holds once the lines of `plan` that `isWanted` picks are written, reveals included. */
export function applied(
  descriptors: FieldDescriptor[],
  plan: FillPlan,
  isWanted: (line: FillPlan['lines'][number]) => boolean,
): FieldDescriptor[] {
  const next = descriptors.map((each, ref) => {
    const line = plan.lines.find((one) => one.ref === ref)
    if (!line || !isWanted(line)) return { ...each, ref }
    const chosen = [line.value].flat()
    const options = each.options?.map((one) => ({ ...one, isChecked: chosen.includes(one.value) }))
    return { ...each, ref, value: line.value, ...(options ? { options } : {}) }
  })
  return next.map((each) => {
    const row = siteFields.reveals.find(({ attribute }) => each.name.includes(`[${attribute}]`))
    const by = row && next.find(({ name }) => name.includes(`[${row.by}]`))
    return by && holds(row.when, by.value, by) ? { ...each, state: 'writable' as const } : each
  })
}
