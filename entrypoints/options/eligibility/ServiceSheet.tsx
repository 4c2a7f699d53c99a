import { around, French } from '@/components/controls/French'
import { Clock } from 'lucide'
import type { ComponentChildren } from 'preact'
import { Away } from '@/components/controls/Away'
import { DataTable } from '@/components/controls/DataTable'
import { Icon } from '@/components/controls/Icon'
import { Notice } from '@/components/controls/Notice'
import { SourceDay, SourcePlace } from '@/components/eligibility/SourceFold'
import { StepLinks } from '@/components/eligibility/StepLinks'
import { delayText } from '@/components/eligibility/days'
import type { Rule, Service, Step } from '@/lib/eligibility/model'
import type { RulesetId } from '@/lib/eligibility/terms'
import { t } from '@/lib/extension/i18n'
import { Tabs } from '@/components/controls/Tabs'
import { typeset } from '@/lib/profile/typeset'
import { Cited } from './Cited'
import { Disagreements } from './Disagreements'
import { LegalTexts } from './LegalTexts'
import { TruthTable } from './TruthTable'
import { type CitedSource, sourcesOf } from './sources'
import { changedGroups, truthGroups } from './truth-rows'
import { type SheetTab, sheetTabs } from '../routes'

interface Props {
  service: Service
  successor?: Service | undefined
  hrefOf: (serviceId: string) => string
  tab: SheetTab
  hrefOfTab: (tab: SheetTab) => string
  /** The verdict for the active organisation, or how to have one. */
  children: ComponentChildren
}

/** The sheet of one service, under the page's title: where to begin, then what it says to us, its steps, its rules. */
export function ServiceSheet({ service, successor, hrefOf, tab, hrefOfTab, children }: Props) {
  const start = startOf(service)
  return (
    <article class="service-sheet">
      <ServiceStatus service={service} successor={successor} hrefOf={hrefOf} />
      {start && (
        <p>
          <a class="button primary" href={start} target="_blank" rel="noreferrer">
            {t(start.startsWith('mailto:') ? 'catalogue_start_mail' : 'catalogue_start')}
          </a>{' '}
          <span class="hint">{start.startsWith('mailto:') ? start.slice(7) : new URL(start).host}</span>
        </p>
      )}
      <Tabs
        label={t('catalogue_sheet')}
        tabs={sheetTabs.map((each) => ({
          href: hrefOfTab(each),
          label: t(`catalogue_tab_${each}`),
          isCurrent: each === tab,
        }))}
      />
      {tab === 'nous' && (
        <>
          {children}
          <h2>{t('catalogue_contacts')}</h2>
          <Contacts contacts={service.contacts} />
          <Identity service={service} />
        </>
      )}
      {tab === 'etapes' && <Steps service={service} />}
      {tab === 'regles' && <Rules service={service} />}
    </article>
  )
}

/** The steps of today, those of before folded where they differ. */
function Steps({ service }: { service: Service }) {
  return (
    <>
      <h2>{t('catalogue_journey')}</h2>
      {stepSets(service).map(({ ruleset, steps }, index) =>
        ruleset === 'seed' ? (
          <details key={ruleset} open={index === 0}>
            <summary>{t('catalogue_old_steps')}</summary>
            <StepList steps={steps} />
          </details>
        ) : (
          <StepList key={ruleset} steps={steps} />
        ),
      )}
    </>
  )
}

/** Who may ask, by which texts and rules, and where each was read. */
function Rules({ service }: { service: Service }) {
  const { names, rules, legalBasis } = service
  const groups = truthGroups(service)
  const old = rules.filter(({ rulesets }) => !rulesets.includes('current'))
  const changed = changedGroups(groups)
  const current = rules.filter(({ rulesets }) => rulesets.includes('current'))
  return (
    <>
      <h2>{t('catalogue_who')}</h2>
      <p class="hint">{t('catalogue_who_hint')}</p>
      <TruthTable service={names.fr} groups={groups} />
      {current.length > 0 && <h2>{t('catalogue_rules')}</h2>}
      <RuleList rules={current} />
      <h2>{t('catalogue_legal')}</h2>
      <LegalTexts basis={legalBasis} />
      {(old.length > 0 || changed.length > 0) && (
        <details class="old-rules">
          <summary>{t('catalogue_old_rules')}</summary>
          <p class="hint">{t('catalogue_old_rules_hint')}</p>
          {changed.length > 0 && <TruthTable service={names.fr} groups={changed} hasSeed />}
          <RuleList rules={old} />
        </details>
      )}
      <h2>{t('catalogue_disagreements')}</h2>
      <Disagreements service={service} />
      <h2>{t('catalogue_sources_title')}</h2>
      <SourceTable service={names.fr} sources={sourcesOf(service.sources)} />
    </>
  )
}

/** Where a request begins: the form of today's steps, else what the rules lead to; null where nothing is to be asked. */
export function startOf({ status, journey, verdicts }: Service): string | null {
  if (status !== 'open' && status !== 'open_data') return null
  const forms = journey
    .filter(({ rulesets, onSite }) => onSite && rulesets.includes('current'))
    .flatMap(({ links }) => links.filter(({ era }) => era === 'current'))
  const asked = verdicts
    .filter(({ rulesets }) => rulesets.includes('current'))
    .flatMap(({ cta }) => cta.filter(({ kind }) => kind === 'request'))
  return (forms[0] ?? asked[0])?.url ?? null
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
              <dd lang="fr">{value}</dd>
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
          {around('catalogue_contact', <French text={kind} />)} <Address value={value} />
        </li>
      ))}
    </ul>
  )
}

function Address({ value }: { value: string }) {
  if (value.startsWith('https://')) return <Away href={value}>{value}</Away>
  return value.includes('@') ? <a href={`mailto:${value}`}>{value}</a> : <>{value}</>
}

/** Particular rules of a service, each with its date. */
function RuleList({ rules }: { rules: readonly Rule[] }) {
  return (
    <ul class="rules">
      {rules.map(({ id, rulesets, severity, fr, sources }) => (
        <li key={`${id} ${rulesets.join()}`}>
          <p>
            {severity !== 'info' && <strong class="warn">{t(`catalogue_severity_${severity}`)} </strong>}
            <French text={fr} />
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
        {successor && (
          <a href={hrefOf(successor.id)} lang="fr">
            {successor.names.fr}
          </a>
        )}
      </p>
    </Notice>
  )
}

/** Every text that the service's rules were read in, newest first. */
function SourceTable({ service, sources }: { service: string; sources: readonly CitedSource[] }) {
  return (
    <DataTable
      name="sources-table"
      caption={around('catalogue_sources_caption', <French text={service} />)}
      columns={[
        { key: 'where', title: t('catalogue_source'), cell: (source) => <SourcePlace source={source} /> },
        { key: 'date', title: t('catalogue_date'), cell: ({ date }) => <SourceDay date={date} /> },
        { key: 'era', title: t('catalogue_era'), cell: ({ era }) => t(`catalogue_era_${era}`) },
        { key: 'note', title: t('catalogue_note'), cell: ({ note }) => note && <French text={note} /> },
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
        <strong lang="fr">{titleFr}</strong>{' '}
        <span class="hint">{around('catalogue_actor', <French text={actor} />)}</span>
      </p>
      <p lang="fr">{typeset(detailFr)}</p>
      {delay && (
        <p class="delay">
          <Icon node={Clock} />{' '}
          <span lang="fr">
            {delayText(delay)} {delay.note && <span class="hint">{delay.note}</span>}
          </span>
        </p>
      )}
      {produces && <p class="hint">{around('catalogue_produces', <French text={produces.join(', ')} />)}</p>}
      <StepLinks links={links} />
      <Cited ids={sources} />
    </>
  )
}

/** The steps of a service by each rule set. Pure. */
interface StepSet {
  ruleset: RulesetId
  steps: Step[]
}

/** Today's steps, then those of the seed documents where they differ; today's only when there are no others. */
export function stepSets({ journey }: Service): StepSet[] {
  const of = (ruleset: RulesetId) => journey.filter(({ rulesets }) => rulesets.includes(ruleset))
  const [current, seed] = [of('current'), of('seed')]
  const isSame = current.length === seed.length && current.every((step) => seed.includes(step))
  if (isSame || seed.length === 0) return [{ ruleset: 'current', steps: current }]
  if (current.length === 0) return [{ ruleset: 'seed', steps: seed }]
  return [
    { ruleset: 'current', steps: current },
    { ruleset: 'seed', steps: seed },
  ]
}
