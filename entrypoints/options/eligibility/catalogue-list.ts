/** The services of the catalogue as a list: their verdict for one organisation, and what a filter keeps. Pure. */
import { search, services } from '@/lib/extension/whole-catalogue'
import type { Service } from '@/lib/eligibility/model'
import type { ServiceVerdict, ShownVerdict } from '@/lib/eligibility/shown'
import { ruleDate } from './sources'

export interface CatalogueEntry {
  service: Service
  /** Newest source of the service, `2026-08-31`. */
  date: string
  /** Absent when no organisation is active. */
  verdict?: ServiceVerdict
}

export interface CatalogueFilter {
  text: string
  /** '' is all. */
  verdict: ShownVerdict | ''
  category: string
}

export const shownVerdicts: readonly ShownVerdict[] = [
  'eligible',
  'maybe',
  'unless',
  'unknown',
  'not_eligible',
]
export const everything: CatalogueFilter = { text: '', verdict: '', category: '' }
export const categories = [...new Set(services.map(({ category }) => category))].sort()

/** Every service, with its verdict when those of an organisation are given. */
export function entriesOf(verdicts: readonly ServiceVerdict[] = []): CatalogueEntry[] {
  const byId = new Map(verdicts.map((verdict) => [verdict.serviceId, verdict]))
  return services.map((service) => {
    const verdict = byId.get(service.id)
    return { service, date: ruleDate(service.sources), ...(verdict ? { verdict } : {}) }
  })
}

/** The entries that a filter keeps, best name first when a text is sought. */
export function keep(entries: readonly CatalogueEntry[], filter: CatalogueFilter): CatalogueEntry[] {
  const { text, verdict, category } = filter
  return sought(entries, text).filter(
    (entry) =>
      (!category || entry.service.category === category) && (!verdict || entry.verdict?.verdict === verdict),
  )
}

function sought(entries: readonly CatalogueEntry[], text: string): CatalogueEntry[] {
  if (!text.trim()) return [...entries]
  const byId = new Map(entries.map((entry) => [entry.service.id, entry]))
  return search(text).flatMap(({ id }) => byId.get(id) ?? [])
}
