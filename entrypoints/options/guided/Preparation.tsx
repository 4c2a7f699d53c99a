import '@/components/eligibility/eligibility.css'
import { useMemo, useRef, useState } from 'preact/hooks'
import { BusyButton } from '@/components/controls/BusyButton'
import { remarkText } from '@/components/controls/Field'
import { LegalBasis, type LegalSaid } from '@/components/eligibility/LegalBasis'
import { VerdictMark } from '@/components/eligibility/VerdictMark'
import { findingsOf, notesBeside } from '@/components/review/AnswerFindings'
import { Review } from '@/components/review/Review'
import { QuestionRow } from '@/components/whole-request/QuestionRow'
import { questionText } from '@/components/whole-request/question-text'
import { plural, t } from '@/lib/extension/i18n'
import { openPanelIfNeeded } from '@/lib/extension/native-panel'
import { useEligibility } from '@/lib/extension/use-eligibility'
import { useReview } from '@/lib/extension/use-review'
import { totalsOf } from '@/components/whole-request/totals'
import type { AskedQuestion, RequestStep } from '@/lib/form/whole-request'
import type { Contact, Profile, Role } from '@/lib/profile/records'
import { personName } from '@/lib/profile/names'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { useCreation } from '../records/use-creation'
import { hrefOf, hrefOfQuestion } from '../organisations/missing-place'
import { catalogueHref, guidedHref } from '../routes'
import { AnswerField } from './AnswerField'
import { Stages, Whose } from './GuidedHead'
import { PersonFields } from './PersonFields'
import { partsOf, type Part } from './step-parts'
import { keyOf, useAnswers, type Answers } from './use-answers'

interface Props {
  profile: Profile
  formUid: string
  casUsageId: string | null
}

/** Only the questions that this form still asks, step by step under the site's own titles; then the form itself. */
export function Preparation({ profile, formUid, casUsageId }: Props) {
  const { organisation, casUsage } = profile
  const { send } = useBackground()
  const input = { organisationId: organisation.id, casUsageId, formUid }
  const answers = useAnswers(input)
  const reviewing = useReview(input)
  const [problem, setProblem] = useState<Remark | null>(null)
  const wanted = useRef(new Set<string>())
  const { whole } = answers
  const questions = whole?.steps.flatMap((step) => step.questions) ?? []
  for (const question of questions)
    if (question.state === 'lacks' || question.state === 'choose') wanted.current.add(keyOf(question))
  const findings = useMemo(
    () => findingsOf(reviewing?.review, whole?.steps ?? []),
    [reviewing?.review, whole],
  )
  const goTo = (route: string, target = '') => {
    location.hash = hrefOf(route, target)
  }
  const review = reviewing && { ...reviewing, onOpenOptions: goTo }
  const open = async () => {
    // First of all: the browser opens its panel within the press only.
    const opening = openPanelIfNeeded()
    await answers.settled()
    const isPanelOpen = await opening
    const opened = await send('whole.open', { ...input, isPanelOpen }).catch(() => null)
    setProblem(opened?.isOpen ? null : remark('guided_not_opened'))
  }
  const same = async (role: Role, contact: Contact) => {
    const { id, rev, roles } = contact
    const patch = { roles: { was: roles, now: [...roles, role] } }
    const saved = await deliver(send, {
      table: 'contacts',
      id,
      expectedRev: rev,
      requestId: crypto.randomUUID(),
      patch,
    }).catch(() => null)
    setProblem(saved?.outcome === 'saved' ? null : remark('save_unanswered'))
  }
  if (!whole)
    return (
      <>
        <h1 tabIndex={-1}>{t('guided_title')}</h1>
        <p>
          {t(
            answers.hasFailed
              ? 'completeness_failed'
              : whole === null
                ? 'guided_no_form'
                : 'organisation_loading',
          )}
        </p>
        <p>
          <a href={guidedHref(organisation.id)}>{t('guided_change_form')}</a>
        </p>
      </>
    )
  const totals = totalsOf(whole.steps)
  const people = whole.steps.flatMap(({ questions: own }) =>
    partsOf(own, wanted.current).asked.flatMap((part) => (part.kind === 'person' ? [part.role] : [])),
  )
  return (
    <>
      <h1 tabIndex={-1} lang="fr">
        {whole.service}
      </h1>
      <Stages at="questions" />
      <Whose profile={profile} />
      <p class="guided-whose">
        <span lang="fr">{whole.form}</span>{' '}
        <a href={guidedHref(organisation.id)}>{t('guided_change_form')}</a>
      </p>
      {casUsage.length > 1 && <ChooseProject {...input} casUsage={casUsage} definition={whole.definition} />}
      <Standing serviceId={reviewing?.review.serviceId ?? ''} {...input} />
      <div class="guided-bar">
        <div>
          <p role="status">
            <strong>{t('guided_count', totals.ready, totals.total)}</strong>{' '}
            <span class="hint">{t(answers.waiting > 0 ? 'guided_saving' : 'guided_autosave')}</span>
          </p>
          <progress value={totals.ready} max={Math.max(totals.total, 1)} aria-label={t('guided_progress')} />
        </div>
        <button type="button" class="primary" onClick={() => void open()}>
          {t('guided_open')}
        </button>
      </div>
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      {whole.steps.map((step, at) => (
        <Step
          key={step.step}
          step={step}
          rank={whole.steps.length > 1 ? at + 1 : null}
          wanted={wanted.current}
          answers={answers}
          contacts={profile.contacts}
          people={people}
          onSame={(role, contact) => void same(role, contact)}
          notesOf={notesBeside(review, findings)}
        >
          {hasLegal(step, wanted.current) && (
            <Legal serviceId={reviewing?.review.serviceId ?? ''} {...input} />
          )}
        </Step>
      ))}
      {review && <Review {...review} beside={new Set([...findings.values()].flat())} />}
      <p class="actions">
        <button type="button" class="primary" onClick={() => void open()}>
          {t('guided_open')}
        </button>
      </p>
      <p class="hint">
        {totals.ready < totals.total
          ? plural('guided_lacking', totals.total - totals.ready)
          : t('guided_whole')}
      </p>
    </>
  )
}

interface ProjectProps extends Pick<Profile, 'casUsage'> {
  casUsageId: string | null
  organisationId: string
  formUid: string
  definition: string
}

/** For which project: one of those kept, or a new one, for which everything about it is asked. */
function ChooseProject({ casUsage, casUsageId, organisationId, formUid, definition }: ProjectProps) {
  const creation = useCreation('casUsage')
  const begin = async () => {
    const choices = { [definition]: { scopes: [], modalites: [] } }
    const id = await creation.create({ organisationIds: [organisationId], choices })
    if (id) location.hash = guidedHref(organisationId, formUid, id)
  }
  return (
    <div class="field">
      <label for="guided-project">{t('completeness_cas_usage')}</label>
      <div class="with-button">
        <select
          id="guided-project"
          value={casUsageId ?? ''}
          onChange={({ currentTarget }) => {
            location.hash = guidedHref(organisationId, formUid, currentTarget.value)
          }}
        >
          {casUsage.map(({ id, intitule }) => (
            <option key={id} value={id}>
              {intitule || t('casUsage_unnamed')}
            </option>
          ))}
        </select>
        <BusyButton isBusy={creation.isBusy} onPress={() => void begin()}>
          {t('guided_new_project')}
        </BusyButton>
      </div>
      {creation.problem && (
        <p class="error" role="alert">
          {remarkText('error', creation.problem)}
        </p>
      )}
    </div>
  )
}

interface Of {
  serviceId: string
  organisationId: string
  casUsageId: string | null
}

/** The verdict of the catalogue for this organisation and project, and its reason. */
function Standing({ serviceId, organisationId, casUsageId }: Of) {
  const { card } = useEligibility({ serviceId, organisationId, casUsageId })
  if (!card || serviceId === '') return null
  return (
    <p class="guided-verdict">
      <VerdictMark verdict={card.lead.verdict} /> <span lang="fr">{card.lead.reason}</span>{' '}
      <a href={catalogueHref(serviceId)}>{t('guided_rules')}</a>
    </p>
  )
}

/** The text of the catalogue that this organisation may cite, at one press. */
function Legal({ serviceId, organisationId, casUsageId }: Of) {
  const { card, onAddLegalBasis } = useEligibility({ serviceId, organisationId, casUsageId })
  const [said, setSaid] = useState<LegalSaid | null>(null)
  if (!card || serviceId === '') return null
  return (
    <LegalBasis
      legal={card.legal}
      organisationId={organisationId}
      said={said}
      onAdd={(id, label) => void onAddLegalBasis(id).then((outcome) => setSaid({ outcome, label }))}
    />
  )
}

const hasLegal = ({ questions }: RequestStep, wanted: ReadonlySet<string>) =>
  questions.some((each) => each.target.startsWith('cadreJuridique.') && wanted.has(keyOf(each)))

interface StepProps {
  step: RequestStep
  rank: number | null
  wanted: ReadonlySet<string>
  answers: Answers
  contacts: readonly Contact[]
  /** Roles asked for, over all steps. */
  people: readonly Role[]
  onSame: (role: Role, contact: Contact) => void
  notesOf: (attributes: readonly string[]) => preact.ComponentChildren
  children: preact.ComponentChildren
}

function Step({ step, rank, wanted, answers, contacts, people, onSame, notesOf, children }: StepProps) {
  const { asked, optional, ready, left } = partsOf(step.questions, wanted)
  const row = (question: AskedQuestion) => (
    <QuestionRow
      key={keyOf(question)}
      question={question}
      said={
        answers.said[keyOf(question)]
          ? { attribute: keyOf(question), ...answers.said[keyOf(question)]! }
          : null
      }
      isBusy={answers.waiting > 0}
      onKeep={answers.onKeep}
      hrefOf={hrefOfQuestion}
      notesOf={notesOf}
    />
  )
  const part = (each: Part) => {
    if (each.kind === 'person') {
      const { role, questions } = each
      const others = contacts.filter((contact) => !contact.roles.includes(role) && personName(contact) !== '')
      return (
        <div key={role}>
          <PersonFields
            role={role}
            questions={questions}
            answers={answers}
            others={others}
            onSame={(contact) => onSame(role, contact)}
            next={people[people.indexOf(role) + 1]}
          />
          {notesOf(questions.flatMap(({ attributes }) => attributes))}
        </div>
      )
    }
    const { question } = each
    if (!question.entry)
      return (
        <ul key={keyOf(question)} class="asked-list">
          {row(question)}
        </ul>
      )
    return (
      <div key={keyOf(question)}>
        <AnswerField
          question={question}
          entry={question.entry}
          label={questionText(question)}
          said={answers.said[keyOf(question)]}
          isBusy={answers.waiting > 0}
          onKeep={(raw) => answers.onKeep(question, raw)}
        />
        {notesOf(question.attributes)}
      </div>
    )
  }
  return (
    <section class="guided-step">
      <h2>
        {rank !== null && `${rank}. `}
        <span lang="fr">{step.title ?? t(`step_${step.step}` as 'step_legal')}</span>
      </h2>
      {children}
      {asked.map(part)}
      {asked.length === 0 && <p class="good">{t('guided_step_ready')}</p>}
      {optional.length > 0 && (
        <details class="fold">
          <summary>{plural('guided_optionals', optional.length)}</summary>
          <div class="guided-fold">{optional.map((question) => part({ kind: 'question', question }))}</div>
        </details>
      )}
      {ready.length > 0 && (
        <details class="fold" open={ready.some(({ attributes }) => notesOf(attributes) !== null)}>
          <summary>{plural('guided_ready', ready.length)}</summary>
          <ul class="asked-list">{ready.map(row)}</ul>
        </details>
      )}
      {left.length > 0 && <p class="hint">{t('guided_left', left.map(questionText).join(', '))}</p>}
    </section>
  )
}
