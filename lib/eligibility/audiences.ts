/** Whom a sheet of data.gouv.fr says that an API is for, beside the verdict of our rules. Pure. */
import type { PublicTier } from '@/lib/profile/kinds'
import type { ShownVerdict } from './shown'

export type AudienceAnswer = 'yes' | 'no' | 'under_condition'

/** What the sheet says to the audience of one organisation. */
export interface SiteAudience {
  audience: 'administration' | 'company'
  answer: AudienceAnswer
}

/** The site's own words, folded: the start of the audience, then the whole answer. */
const audiences = { administration: 'collectivite et administration', company: 'entreprise et association' }
const answers: Record<string, AudienceAnswer> = {
  oui: 'yes',
  non: 'no',
  'sous condition': 'under_condition',
}

const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase()
    .trim()

/** `lines` are `<audience> : <answer>`; null where the sheet says nothing to this organisation. */
export function siteAudience(lines: readonly string[], tier: PublicTier): SiteAudience | null {
  const audience = tier === 'none' ? 'company' : 'administration'
  for (const line of lines) {
    const [who = '', said = ''] = line.split(':').map(fold)
    const answer = answers[said]
    if (who === audiences[audience] && answer) return { audience, answer }
  }
  return null
}

/** Does the sheet say something else than our rules, or something where they say nothing? */
export function isAtOdds({ answer }: SiteAudience, verdict: ShownVerdict): boolean {
  if (verdict === 'unknown') return true
  const isOursNo = verdict === 'not_eligible' || verdict === 'unless'
  return answer === 'no' ? !isOursNo : isOursNo
}
