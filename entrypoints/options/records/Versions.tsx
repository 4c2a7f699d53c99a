import { around } from '@/components/controls/French'
import { History } from 'lucide'
import { useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import { Icon } from '@/components/controls/Icon'
import { fieldLabel } from '@/components/controls/labels'
import type { RecordVersion, SaveOutcome } from '@/lib/contract/records'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import type { Profile } from '@/lib/profile/records'
import type { EditableTable } from '@/lib/profile/tables'
import { remark, type Remark } from '@/lib/profile/text'
import { fieldsToRestore } from '@/lib/profile/versions'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { shownValue, namesIn, showDate } from '../words'
import { useAnnounce } from './announce'

interface Props {
  table: EditableTable
  /** The record as it is stored. */
  stored: object & { id: string; rev: number }
  profile: Profile
}

/** Earlier versions of a record, each with what it said otherwise and a way back. Asked once it is unfolded. */
export function Versions(props: Props) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details class="group versions" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('versions_title')}</summary>
      {isOpen && <VersionList {...props} />}
    </details>
  )
}

function problemOf(outcome: SaveOutcome): Remark | null {
  if (outcome.outcome === 'saved') return null
  if (outcome.outcome === 'refused') return remark(`store_${outcome.problem}`)
  return remark('version_changed')
}

function VersionList({ table, stored, profile }: Props) {
  const { send, newId } = useBackground()
  const announce = useAnnounce()
  const { data, error, refresh } = useQuery('record.versions', { table, id: stored.id }, [table])
  const [said, setSaid] = useState<{ text: string; isError: boolean } | null>(null)
  const restore = async ({ key }: RecordVersion) => {
    const request = { table, id: stored.id, expectedRev: stored.rev, requestId: newId(), key }
    const problem = await deliver(send, request).then(problemOf, () => remark('save_unanswered'))
    const next = problem
      ? { text: remarkText('error', problem), isError: true }
      : { text: t('versions_restored'), isError: false }
    setSaid(next)
    announce(next.text)
    refresh()
  }
  if (error) return <p class="error">{remarkText('error', remark('save_unanswered'))}</p>
  if (!data) return null
  return (
    <>
      <p class="hint">{t(data.length > 0 ? 'versions_text' : 'versions_none')}</p>
      {said && <p class={said.isError ? 'error' : 'good'}>{said.text}</p>}
      <ul class="cards">
        {data.map((version) => (
          <Version
            key={version.key}
            {...{ version, table, stored, profile }}
            onRestore={() => void restore(version)}
          />
        ))}
      </ul>
    </>
  )
}

/** Told by other fields: where each value comes from. */
const untold = ['provenance']

function Version({
  version: { at, record },
  table,
  stored,
  profile,
  onRestore,
}: Props & { version: RecordVersion; onRestore: () => void }) {
  const describe = (field: string, value: unknown) => shownValue(namesIn(profile), table, field, value)
  const now = stored as unknown as Record<string, unknown>
  const fields = fieldsToRestore(table, record, now).filter((field) => !untold.includes(field))
  return (
    <li class="card">
      <strong>{t('versions_until', showDate(at))}</strong>
      {fields.length === 0 ? (
        <p class="hint">{t('versions_same')}</p>
      ) : (
        <>
          <dl class="values">
            {fields.map((field) => (
              <div key={field}>
                <dt>{fieldLabel(table, field)}</dt>
                <dd>
                  <bdi>{around('versions_then', describe(field, record[field]))}</bdi>
                  <br />
                  <bdi>{around('versions_now', describe(field, now[field]))}</bdi>
                </dd>
              </div>
            ))}
          </dl>
          <button type="button" onClick={onRestore}>
            <Icon node={History} /> {t('versions_restore')}
            <span class="visually-hidden"> {showDate(at)}</span>
          </button>
        </>
      )}
    </li>
  )
}
