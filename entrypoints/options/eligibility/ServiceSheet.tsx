import type { ComponentChildren } from 'preact'
import type { Service } from '@/lib/eligibility/model'
import { t } from '@/lib/extension/i18n'
import { Away } from '@/components/controls/Away'
import { sourcesOf } from './sources'
import { Disagreements } from './Disagreements'
import { LegalTexts } from './LegalTexts'
import { RuleList } from './RuleList'
import { ServiceStatus } from './ServiceStatus'
import { SourceTable } from './SourceTable'
import { StepList } from './StepList'
import { stepSets } from './step-sets'
import { truthGroups } from './truth-rows'
import { TruthTable } from './TruthTable'

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
