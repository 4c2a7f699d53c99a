/** What to cite for a service, in words. Pure. */
import { legalAdvice, legalBases, legalBasisOf } from './legal-basis'
import type { Owners } from './missing-routes'
import type { Service } from './model'
import { showSources } from './show'
import type { Knowledge } from './applicant'
import type { ShownLegal } from './shown'

/** The text to propose when the profile cites none that suits, and those cited that are not enough. */
export function showLegal(service: Service, { facts }: Knowledge, owners: Owners | null): ShownLegal {
  const cited = facts['project.legalBases']
  const advice = legalAdvice(service, Array.isArray(cited) ? cited : [])
  const { propose } = advice
  return {
    ...(propose
      ? {
          propose: {
            id: propose.id,
            label: propose.basis.label,
            shortLabel: propose.basis.shortLabel,
            url: propose.basis.url ?? '',
            nature: propose.basis.nature,
            isPrinciple: propose.basis.principle === true,
            ...placeOf(propose.id, owners),
          },
        }
      : {}),
    alternatives: advice.alternatives.flatMap((id) => {
      const basis = legalBases[id]
      if (!basis) return []
      return [{ id, label: basis.label, url: basis.url ?? '', isPrinciple: basis.principle === true }]
    }),
    insufficient: advice.insufficient.map((id) => legalBases[id]?.label ?? id),
    notes: advice.notes,
    sources: showSources(service.legalBasis.sources),
  }
}

/** Whether the organisation keeps this text, and where its context chooses what it cites. */
function placeOf(id: string, owners: Owners | null): { isOwned: boolean; route: string | null } {
  if (!owners) return { isOwned: false, route: null }
  const { organisation, cadresJuridiques } = owners.profile
  const route = `#organisation/${organisation.id}/usages/${owners.casUsageId}?champ=cadreJuridiqueId`
  return {
    isOwned: cadresJuridiques.some((text) => legalBasisOf(text) === id),
    route: owners.casUsageId ? route : null,
  }
}
