import { French } from '@/components/controls/French'
import { Notice } from '@/components/controls/Notice'
import type { ShownAssessment, ShownEligibility, ShownVerdict } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { SourceFold } from './SourceFold'

type Rule = ShownAssessment['rules'][number]

/** Broken by what is known; what blocks a way of asking is no obstacle to who is eligible by another. */
const isRaisedFor = (verdict: ShownVerdict) => (rule: Rule) =>
  rule.isRaised && !(rule.severity === 'blocking' && verdict === 'eligible')

/** The lead assessment; while nobody knows who asks, no rule stands in anybody's way. */
export function leadOf({ lead, organisationId, questions }: ShownEligibility): ShownAssessment {
  const isKnown = organisationId !== null && questions.every(({ fact }) => fact !== 'org.kind')
  if (isKnown) return lead
  return { ...lead, rules: lead.rules.map((rule) => ({ ...rule, isRaised: false })) }
}

/** The answer is no, or a rule stands in the way. */
export function isRefused({ rules, verdict }: Props): boolean {
  return (
    verdict === 'not_eligible' ||
    rules.some((rule) => rule.severity === 'blocking' && isRaisedFor(verdict)(rule))
  )
}

type Props = Pick<ShownAssessment, 'rules' | 'verdict'>

/** Rules that what is known breaks: to read before asking. */
export function RaisedRules({ rules, verdict }: Props) {
  return (
    <>
      {rules.filter(isRaisedFor(verdict)).map(({ id, text, severity, sources }) => (
        <Notice key={id} tone={severity === 'blocking' ? 'bad' : 'warn'}>
          <p>
            {severity !== 'info' && <strong>{t(`catalogue_severity_${severity}`)} </strong>}
            <French text={text} />
          </p>
          <SourceFold sources={sources} />
        </Notice>
      ))}
    </>
  )
}

/** The other rules to know, each with where it was read. */
export function OtherRules({ rules, verdict }: Props) {
  const isRaised = isRaisedFor(verdict)
  const others = rules.filter((rule) => !isRaised(rule))
  if (others.length === 0) return null
  return (
    <ul class="rules">
      {others.map(({ id, text, severity, sources }) => (
        <li key={id}>
          <p>
            {severity !== 'info' && <strong>{t(`catalogue_severity_${severity}`)} </strong>}
            <French text={text} />
          </p>
          <SourceFold sources={sources} />
        </li>
      ))}
    </ul>
  )
}
