import type { ComponentChildren } from 'preact'
import { useId, useState } from 'preact/hooks'
import { VerdictMark } from '@/components/eligibility/VerdictMark'
import { WholeRequest } from '@/components/whole-request/WholeRequest'
import { plural, t } from '@/lib/extension/i18n'
import { useWholeRequest } from '@/lib/extension/use-whole-request'
import { groupNames, type GroupName, type ServiceCompleteness } from '@/lib/form/completeness-groups'
import { formAddress } from '@/lib/form/sites/datapass/addresses'
import { catalogueHref } from '../routes'
import { hrefOfQuestion } from './missing-place'

interface Props {
  groups: Record<GroupName, ServiceCompleteness[]>
  /** A search shows all that it found. */
  isSearch: boolean
  organisationId: string
  casUsageId: string | null
  /** What is told of a form once it is unfolded; `nameId`: the element that names it. */
  below?: ((formUid: string, nameId: string) => ComponentChildren) | undefined
}

/** Services by what may be done now; each form unfolds to its whole request. */
export function CompletenessList({ groups, isSearch, ...whose }: Props) {
  return (
    <>
      {groupNames
        .filter((name) => groups[name].length > 0)
        .map((name) => (
          <details
            key={name}
            class="completeness-group"
            open={isSearch || name === 'ready' || name === 'almost'}
          >
            <summary>
              <h2>{t(`completeness_group_${name}`)}</h2>{' '}
              <span class="hint">{plural('completeness_services', groups[name].length)}</span>
            </summary>
            {name === 'closed' && <p class="hint">{t('completeness_group_closed_hint')}</p>}
            <ul class="completeness">
              {groups[name].map((service) => (
                <li key={service.definition} class="card">
                  <ServiceCard service={service} {...whose} />
                </li>
              ))}
            </ul>
          </details>
        ))}
    </>
  )
}

type Whose = Pick<Props, 'organisationId' | 'casUsageId' | 'below'>

function ServiceCard({
  service: { service, serviceId, verdict, forms },
  ...whose
}: { service: ServiceCompleteness } & Whose) {
  return (
    <>
      <div class="completeness-head">
        <h3 lang="fr">{serviceId ? <a href={catalogueHref(serviceId)}>{service}</a> : service}</h3>
        <VerdictMark verdict={verdict} />
      </div>
      {forms.length > SHOWN ? (
        <>
          <Forms forms={forms.slice(0, SHOWN)} {...whose} />
          <details class="fold">
            <summary>{plural('completeness_more', forms.length - SHOWN)}</summary>
            <Forms forms={forms.slice(SHOWN)} {...whose} />
          </details>
        </>
      ) : (
        <Forms forms={forms} {...whose} />
      )}
    </>
  )
}

/** Forms of a service shown before the person asks for all. */
const SHOWN = 3

function Forms({ forms, ...whose }: Pick<ServiceCompleteness, 'forms'> & Whose) {
  return (
    <ul class="completeness-forms">
      {forms.map((form) => (
        <li key={form.formUid}>
          <FormRow form={form} {...whose} />
        </li>
      ))}
    </ul>
  )
}

function FormRow({
  form: { formUid, service, form, variant, ready, total },
  below,
  ...whose
}: { form: ServiceCompleteness['forms'][number] } & Whose) {
  const [isOpen, setOpen] = useState(false)
  const nameId = useId()
  const name = variant ? `${form} (${t('completeness_variant', variant)})` : form
  const lacks = total - ready
  return (
    <>
      <div class="completeness-form">
        <span class="completeness-name" lang="fr">
          {name}
        </span>
        <span class={lacks === 0 ? 'good' : 'hint'}>
          <strong class="score">{`${ready}/${total}`}</strong>{' '}
          {lacks === 0 ? t('completeness_all') : plural('completeness_lacks', lacks)}
        </span>
        <a class="button" href={formAddress(formUid)} target="_blank" rel="noopener noreferrer">
          {t('completeness_open')}
          <span class="visually-hidden" lang="fr">
            {' '}
            {service}, {name}
          </span>
        </a>
      </div>
      <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
        <summary>
          {t('whole_title')}
          <span id={nameId} class="visually-hidden" lang="fr">
            {' '}
            {service}, {name}
          </span>
        </summary>
        {isOpen && (
          <>
            <Whole formUid={formUid} {...whose} />
            {below?.(formUid, nameId)}
          </>
        )}
      </details>
    </>
  )
}

function Whole({ formUid, ...whose }: { formUid: string } & Omit<Whose, 'below'>) {
  const { keeping, hasFailed } = useWholeRequest({ formUid, ...whose })
  if (hasFailed) return <p class="error">{t('completeness_failed')}</p>
  if (!keeping) return <p class="hint">{t('organisation_loading')}</p>
  const { whole, ...on } = keeping
  return <WholeRequest title="" steps={whole.steps} current={null} hrefOf={hrefOfQuestion} isNested {...on} />
}
