import { useState } from 'preact/hooks'
import { groupText, grouped, placeText } from '@/components/assistant/place-words'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import { useQuery } from '@/lib/extension/use-query'
import type { TaughtField } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'

/** What was taught of the fields of forms: each may be changed or forgotten. */
export function TaughtFields() {
  const { data: taught } = useQuery('field.taught', null, ['taughtFields', 'profile'])
  if (!taught) return null
  if (taught.length === 0) return <p>{t('taught_empty')}</p>
  return (
    <>
      <p>{t('taught_text')}</p>
      <ul class="cards">
        {taught.map((each) => (
          <li key={each.id} class="card">
            <Lesson taught={each} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Lesson({ taught }: { taught: TaughtField }) {
  const { send, newId } = useBackground()
  const { data: places = [] } = useQuery('field.places', null, [])
  const announce = useAnnounce()
  const [hasFailed, setFailed] = useState(false)
  const { id, rev, label, section, procedure, target } = taught
  const inputId = `champ-taught-${id}`
  const done = (isSaved: boolean, words: string) => {
    setFailed(!isSaved)
    if (isSaved) announce(words)
  }
  const change = async (now: string) => {
    const request = { table: 'taughtFields' as const, id, expectedRev: rev, requestId: newId() }
    const saved = await send('record.save', { ...request, patch: { target: { was: target, now } } }).catch(
      () => null,
    )
    done(saved?.outcome === 'saved', t('save_saved'))
  }
  const forget = async () => {
    const request = { table: 'taughtFields' as const, id, expectedRev: rev, requestId: newId() }
    const gone = await send('record.delete', request).catch(() => null)
    done(gone?.outcome === 'saved' || gone?.outcome === 'gone', t('taught_forgotten'))
  }
  return (
    <>
      <div class="field">
        <label for={inputId}>
          <bdi>{label || t('taught_no_label')}</bdi>
        </label>
        <p class="hint">{[section, procedure].filter(Boolean).join(' — ')}</p>
        <select
          id={inputId}
          value={target}
          onChange={({ currentTarget }) => void change(currentTarget.value)}
        >
          <option value="">{t('teach_never')}</option>
          {grouped(places).map(({ group, places: own }) => (
            <optgroup key={group} label={groupText(group)}>
              {own.map((place) => (
                <option key={place.target} value={place.target}>
                  {placeText(place.target)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </div>
      <button type="button" class="quiet" onClick={() => void forget()}>
        {t('taught_forget')} <span class="visually-hidden">{label}</span>
      </button>
      <div role="alert">
        {hasFailed && <p class="error">{remarkText('error', remark('save_unanswered'))}</p>}
      </div>
    </>
  )
}
