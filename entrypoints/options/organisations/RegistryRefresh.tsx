import { RefreshCw } from 'lucide'
import { useState } from 'preact/hooks'
import type { FormView } from '@/components/controls/form-view'
import { Icon } from '@/components/controls/Icon'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import { typingOf, type Organisation } from '@/lib/profile/records'
import { compareWithRegistry, valuesTaken, type Comparison } from '@/lib/profile/registry-changes'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { maySearchRegistry } from './ask-permission'
import { useBackground } from '../background'
import { RegistryDifferences } from './RegistryDifferences'
import { RegistryFate } from './RegistryFate'
import { useRegistry } from './use-registry'

interface Props {
  organisation: Organisation
  form: FormView
}

/** Asks the registry again for the same SIRET, follows a move or a closure, and shows what it says otherwise before taking it. */
export function RegistryRefresh({ organisation, form }: Props) {
  const { now } = useBackground()
  const announce = useAnnounce()
  const registry = useRegistry(maySearchRegistry)
  const [isTaken, setTaken] = useState(false)
  const { siret } = organisation
  if (siret === '' && !isTaken) return null
  const { answer } = registry
  const comparison: Comparison | null =
    answer && !answer.problem ? compareWithRegistry(organisation, answer.establishments) : null
  const isKnown = comparison !== null && comparison.fate.is !== 'unknown'
  const changes = comparison?.changes ?? []
  const problem = answer && !isKnown ? (answer.problem ?? 'not_found') : null
  const ask = async () => {
    setTaken(false)
    const first = await registry.search(siret)
    // A SIRET that left the registry: its organisation may still be there.
    const found = first?.problem === 'not_found' ? await registry.search(siret.slice(0, 9)) : first
    if (found)
      announce(found.problem ? remarkText('error', remark(`registry_${found.problem}`)) : t('refresh_done'))
  }
  const take = () => {
    const { provenance, ...values } = valuesTaken(organisation, comparison!, now())
    for (const [field, value] of Object.entries(values))
      form.set(field, typingOf('organisations', field)!.show(value))
    form.set('provenance', provenance)
    setTaken(true)
  }
  return (
    <div class="refresh">
      <button type="button" aria-disabled={registry.isSearching} onClick={() => void ask()}>
        <Icon node={RefreshCw} /> {registry.isSearching ? t('registry_searching') : t('refresh_button')}
      </button>
      {problem && <p class="error">{remarkText('error', remark(`registry_${problem}`))}</p>}
      {isKnown && !isTaken && <RegistryFate fate={comparison.fate} />}
      {isKnown && (changes.length === 0 || isTaken) && <p class="good">{t('refresh_same')}</p>}
      {isKnown && changes.length > 0 && !isTaken && (
        <section class="panel" aria-label={t('refresh_title')}>
          <RegistryDifferences changes={changes} />
          <button type="button" class="primary" onClick={take}>
            {t(comparison.fate.siege ? 'refresh_take_siege' : 'refresh_take')}
          </button>
        </section>
      )}
    </div>
  )
}
