import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'
import type { FormView } from '@/components/controls/form-view'
import { Icon } from '@/components/controls/Icon'
import { fieldLabel } from '@/components/controls/labels'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import { typingOf, type Organisation } from '@/lib/profile/records'
import { valuesOf } from '@/lib/profile/registry'
import { sameJson } from '@/lib/profile/same-json'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { maySearchRegistry } from './ask-permission'
import { useBackground } from '../background'
import { useRegistry } from './use-registry'

interface Props {
  organisation: Organisation
  form: FormView
}

/** Asks the registry again for the same SIRET, and shows what it says otherwise before taking it. */
export function RegistryRefresh({ organisation, form }: Props) {
  const { now } = useBackground()
  const announce = useAnnounce()
  const registry = useRegistry(maySearchRegistry)
  const [isTaken, setTaken] = useState(false)
  if (organisation.siret === '') return null
  const place = registry.answer?.establishments.find(({ siret }) => siret === organisation.siret)
  const { provenance, ...values } = place ? valuesOf(place, now()) : {}
  const differing = Object.entries(values).filter(
    ([field, value]) => value !== '' && !sameJson(value, organisation[field as keyof Organisation]),
  )
  const problem = registry.answer && !place ? (registry.answer.problem ?? 'not_found') : null
  const ask = async () => {
    setTaken(false)
    const answer = await registry.search(organisation.siret)
    if (answer)
      announce(answer.problem ? remarkText('error', remark(`registry_${answer.problem}`)) : t('refresh_done'))
  }
  const take = () => {
    for (const [field, value] of differing) form.set(field, typingOf('organisations', field)!.show(value))
    form.set('provenance', { ...organisation.provenance, ...(provenance as Organisation['provenance']) })
    setTaken(true)
  }
  return (
    <div class="refresh">
      <button type="button" aria-disabled={registry.isSearching} onClick={() => void ask()}>
        <Icon node={RefreshCw} /> {registry.isSearching ? t('registry_searching') : t('refresh_button')}
      </button>
      {problem && <p class="error">{remarkText('error', remark(`registry_${problem}`))}</p>}
      {place && (differing.length === 0 || isTaken) && <p class="good">{t('refresh_same')}</p>}
      {place && differing.length > 0 && !isTaken && (
        <section class="panel" aria-label={t('refresh_title')}>
          <table>
            <caption>{t('refresh_title')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('refresh_field')}</th>
                <th scope="col">{t('refresh_here')}</th>
                <th scope="col">{t('refresh_there')}</th>
              </tr>
            </thead>
            <tbody>
              {differing.map(([field, value]) => (
                <tr key={field}>
                  <th scope="row">{fieldLabel('organisations', field)}</th>
                  <td>{String(organisation[field as keyof Organisation] || t('value_none'))}</td>
                  <td>{String(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <button type="button" class="primary" onClick={take}>
            {t('refresh_take')}
          </button>
        </section>
      )}
    </div>
  )
}
