import { Clock } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Away } from '@/components/controls/Away'
import { DataTable } from '@/components/controls/DataTable'
import { Icon } from '@/components/controls/Icon'
import { Notice } from '@/components/controls/Notice'
import { SourcePlace } from '@/components/eligibility/SourceFold'
import { StepLinks } from '@/components/eligibility/StepLinks'
import { delayText, showDay } from '@/components/eligibility/days'
import type { Rule, Service, Step } from '@/lib/eligibility/model'
import type { RulesetId } from '@/lib/eligibility/terms'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import { Cited } from './Cited'
import { Disagreements } from './Disagreements'
import { LegalTexts } from './LegalTexts'
import { TruthTable } from './TruthTable'
import { type CitedSource, sourcesOf } from './sources'
import { truthGroups } from './truth-rows'

interface Props {
  service: Service
  successor?: Service | undefined
  hrefOf: (serviceId: string) => string
  /** The verdict for the active organisation, or how to have one. */
  children: ComponentChildren
}

/** All that the catalogue holds of one service, under the page's title. */
export function ServiceSheet({ service, successor, hrefOf, children }: Props) {
  const { names, rules, contacts, legalBasis } = service
  const hasBoth = service.verdicts.some(({ rulesets }) => rulesets.includes('seed'))
  return (
    <article class="service-sheet">
      <ServiceStatus service={service} successor={successor} hrefOf={hrefOf} />
      <Identity service={service} />
      {children}
      <h2>{t('catalogue_journey')}</h2>
      {stepSets(service).map(({ ruleset, steps, isAlone }) => (
        <section key={ruleset}>
          {!isAlone && <h3>{t(`catalogue_ruleset_${ruleset}`)}</h3>}
          <StepList steps={steps} />
        </section>
      ))}
      <h2>{t('catalogue_legal')}</h2>
      <LegalTexts basis={legalBasis} />
      <h2>{t('catalogue_contacts')}</h2>
      <Contacts contacts={contacts} />
      <h2>{t('catalogue_who')}</h2>
      <p class="hint">{t('catalogue_who_hint')}</p>
      <TruthTable service={names.fr} groups={truthGroups(service)} />
      {rules.length > 0 && <h2>{t('catalogue_rules')}</h2>}
      <RuleList rules={rules} hasBoth={hasBoth} />
      <h2>{t('catalogue_disagreements')}</h2>
      <Disagreements service={service} />
      <h2>{t('catalogue_sources_title')}</h2>
      <SourceTable service={names.fr} sources={sourcesOf(service.sources)} />
    </article>
  )
}

function Identity({ service: { names, producer, datapass } }: { service: Service }) {
  const facts: [string, string][] = [
    [t('catalogue_producer'), producer.label],
    [t('catalogue_aliases'), names.aliases.join(', ')],
    [t('catalogue_former_names'), names.former.join(', ')],
    [t('catalogue_datapass'), datapass.definitionId ?? ''],
  ]
  return (
    <dl class="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Contacts({ contacts }: { contacts: Service['contacts'] }) {
  if (contacts.length === 0) return <p>{t('catalogue_no_contact')}</p>
  return (
    <ul>
      {contacts.map(({ kind, value }) => (
        <li key={`${kind} ${value}`}>
          {t('catalogue_contact', kind)} <Address value={value} />
        </li>
      ))}
    </ul>
  )
}

function Address({ value }: { value: string }) {
  if (value.startsWith('https://')) return <Away href={value}>{value}</Away>
  return value.includes('@') ? <a href={`mailto:${value}`}>{value}</a> : <>{value}</>
}

/** Particular rules of a service, each with its date; `hasBoth` tells which rule set each is from. */
function RuleList({ rules, hasBoth }: { rules: readonly Rule[]; hasBoth: boolean }) {
  return (
    <ul class="rules">
      {rules.map(({ id, rulesets, severity, fr, sources }) => (
        <li key={`${id} ${rulesets.join()}`}>
          <p>
            {severity !== 'info' && <strong class="warn">{t(`catalogue_severity_${severity}`)} </strong>}
            {typeset(fr)}{' '}
            {hasBoth && rulesets.length === 1 && rulesets[0] && (
              <span class="badge">{t(`catalogue_ruleset_${rulesets[0]}`)}</span>
            )}
          </p>
          <Cited ids={sources} />
        </li>
      ))}
    </ul>
  )
}

interface ServiceStatusProps {
  service: Service
  /** The service to use instead, or through which the request is filed. */
  successor?: Service | undefined
  hrefOf: (serviceId: string) => string
}

/** What to know before anything else: closed, renamed, merged, not requestable, open data, filed elsewhere. */
function ServiceStatus({ service: { status }, successor, hrefOf }: ServiceStatusProps) {
  if (status === 'open' && !successor) return null
  return (
    <Notice tone={status === 'open' || status === 'open_data' ? 'info' : 'warn'}>
      <p>
        {status === 'open' ? t('catalogue_filed_through') : t(`catalogue_status_long_${status}`)}{' '}
        {successor && <a href={hrefOf(successor.id)}>{successor.names.fr}</a>}
      </p>
    </Notice>
  )
}

/** Every text that the service's rules were read in, newest first. */
function SourceTable({ service, sources }: { service: string; sources: readonly CitedSource[] }) {
  return (
    <DataTable
      name="sources-table"
      caption={t('catalogue_sources_caption', service)}
      columns={[
        { key: 'where', title: t('catalogue_source'), cell: (source) => <SourcePlace source={source} /> },
        { key: 'date', title: t('catalogue_date'), cell: ({ date }) => showDay(date) },
        { key: 'era', title: t('catalogue_era'), cell: ({ era }) => t(`catalogue_era_${era}`) },
        { key: 'note', title: t('catalogue_note'), cell: ({ note }) => note },
      ]}
      groups={[{ key: 'all', title: '', rows: sources }]}
      keyOf={({ id }) => id}
    />
  )
}

/** The steps of a request in the service's own order: who acts, how long, what comes out, where. */
function StepList({ steps }: { steps: readonly Step[] }) {
  if (steps.length === 0) return <p>{t('catalogue_no_journey')}</p>
  return (
    <ol class="steps">
      {steps.map((step) => (
        <li key={step.id}>
          <StepText step={step} />
        </li>
      ))}
    </ol>
  )
}

function StepText({ step: { titleFr, detailFr, actor, delay, produces, links, sources } }: { step: Step }) {
  return (
    <>
      <p>
        <strong>{titleFr}</strong> <span class="hint">{t('catalogue_actor', actor)}</span>
      </p>
      <p>{typeset(detailFr)}</p>
      {delay && (
        <p class="delay">
          <Icon node={Clock} /> {delayText(delay)} {delay.note && <span class="hint">{delay.note}</span>}
        </p>
      )}
      {produces && <p class="hint">{t('catalogue_produces', produces.join(', '))}</p>}
      <StepLinks links={links} />
      <Cited ids={sources} />
    </>
  )
}

/** The steps of a service by each rule set. Pure. */
interface StepSet {
  ruleset: RulesetId
  steps: Step[]
  /** The other rule set has the same steps, or none. */
  isAlone: boolean
}

/** Today's steps, then those of the seed documents where they differ; today's only when there are no others. */
export function stepSets({ journey }: Service): StepSet[] {
  const of = (ruleset: RulesetId) => journey.filter(({ rulesets }) => rulesets.includes(ruleset))
  const [current, seed] = [of('current'), of('seed')]
  const isSame = current.length === seed.length && current.every((step) => seed.includes(step))
  if (isSame || seed.length === 0) return [{ ruleset: 'current', steps: current, isAlone: true }]
  if (current.length === 0) return [{ ruleset: 'seed', steps: seed, isAlone: false }]
  return [
    { ruleset: 'current', steps: current, isAlone: false },
    { ruleset: 'seed', steps: seed, isAlone: false },
  ]
}
