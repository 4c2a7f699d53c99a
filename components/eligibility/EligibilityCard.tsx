import type { ShownEligibility, ShownQuestion } from '@/lib/eligibility/shown'
import { plural, t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import { AnswerList } from './AnswerList'
import type { CardActions } from './card-actions'
import { ContextNotices } from './ContextNotices'
import { Fold } from './Fold'
import { LegalBasis } from './LegalBasis'
import { MissingList } from './MissingList'
import { NextPages, SiteQuestions } from './SiteQuestions'
import { OpenQuestion } from './QuestionForm'
import { PlaceLink } from './PlaceLink'
import { Reasons } from './Reasons'
import { leadOf, OtherRules, RaisedRules } from './RuleNotices'
import { LEGAL, useCardState } from './use-card-state'
import { rulesText, VerdictHead } from './VerdictHead'

/** How many contexts the request covers. */
const CONTEXTS = 'project.contexts'

interface Props extends CardActions {
  card: ShownEligibility
  /** Unfolded at first: where there is nothing else to do. */
  isMain: boolean
}

/** May this organisation ask for this service: the verdict, the next question, what is missing; the rest folds. */
export function EligibilityCard({ card, isMain, ...actions }: Props) {
  const { other, questions, answers, legal, asked, organisationId } = card
  const lead = leadOf(card)
  const { onOpen } = actions
  const { section, skipped, said, legalSaid, ...on } = useCardState(actions)
  const keptFor = (question: ShownQuestion) => keptForText(card, question)
  const rows = { editing: on.editing, onEdit: on.onEdit, onAnswer: on.onAnswer, keptFor, onOpen }
  const hasLegal = legal.propose || legal.insufficient.length > 0 || legalSaid
  return (
    <div class="eligibility" ref={section}>
      <VerdictHead card={card} said={said} />
      {isMain && lead.reason && <p lang="fr">{typeset(lead.reason)}</p>}
      {organisationId ? (
        <OpenQuestion
          questions={questions}
          skipped={skipped}
          keptFor={keptFor}
          onAnswer={on.onAnswerOpen}
          onSkip={on.onSkip}
          onOpen={onOpen}
        />
      ) : (
        <NoOrganisation onOpen={onOpen} />
      )}
      <ContextNotices
        card={card}
        onOpen={onOpen}
        onOneContext={() => {
          const counted = answers.find(({ fact }) => fact === CONTEXTS)
          if (counted) void on.onAnswerOpen(counted, 1)
        }}
      />
      <RaisedRules {...lead} />
      {lead.missing.length > 0 && (
        <Fold summary={plural('eligibility_missing', lead.missing.length)} isOpen={isMain}>
          <MissingList missing={lead.missing} {...rows} />
        </Fold>
      )}
      {organisationId && hasLegal && (
        <div data-key={LEGAL}>
          <Fold summary={t(legal.propose ? 'eligibility_legal_to_cite' : 'catalogue_legal')} isOpen={isMain}>
            <LegalBasis
              legal={legal}
              organisationId={organisationId}
              said={legalSaid}
              onAdd={(id, label) => void on.onAddText(id, label)}
              onOpen={onOpen}
            />
          </Fold>
        </div>
      )}
      <Fold summary={t('eligibility_why')} isOpen={isMain}>
        {!isMain && lead.reason && <p lang="fr">{typeset(lead.reason)}</p>}
        <Reasons assessment={lead} />
        {answers.length > 0 && <h3>{t('eligibility_answers')}</h3>}
        <AnswerList answers={answers} {...rows} />
        {asked.length > 0 && <h3>{t('eligibility_asked')}</h3>}
        <SiteQuestions nodes={asked} />
      </Fold>
      {other && (
        <Fold summary={t('eligibility_other_why', rulesText(other))} isOpen={false}>
          {other.reason && <p lang="fr">{typeset(other.reason)}</p>}
          <Reasons assessment={other} />
        </Fold>
      )}
      {lead.rules.length > 0 && (
        <Fold summary={t('catalogue_rules')} isOpen={false}>
          <OtherRules {...lead} />
        </Fold>
      )}
      <NextPages next={lead.next} />
    </div>
  )
}

function NoOrganisation({ onOpen }: Pick<CardActions, 'onOpen'>) {
  return (
    <p>
      {t('eligibility_no_organisation')}{' '}
      <PlaceLink route="#organisations/nouvelle" onOpen={onOpen}>
        {t('catalogue_add_organisation')}
      </PlaceLink>
    </p>
  )
}

/** Where an answer is kept: about the project, in its cas d'usage if there is one; else in the organisation. */
function keptForText({ casUsageId, casUsageName }: ShownEligibility, { scope }: ShownQuestion): string {
  if (scope === 'organisation' || !casUsageId) return t('eligibility_kept_organisation')
  return t('eligibility_kept_cas_usage', casUsageName || t('casUsage_unnamed'))
}
