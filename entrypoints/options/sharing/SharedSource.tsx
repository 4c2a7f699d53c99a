import { useState } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import { remarkText } from '@/components/controls/Field'
import { browser } from '@/lib/extension/browser'
import { t } from '@/lib/extension/i18n'
import type { SharedSource as Source } from '@/lib/contract/sharing'
import { SourceError, fetchSource } from '@/lib/extension/network'
import { useQuery } from '@/lib/extension/use-query'
import { hasCredentials, SourceAddress } from '@/lib/profile/credentials'
import { remark, type Remark } from '@/lib/profile/text'
import { limits } from '@/lib/sharing/limits'
import { useBackground } from '../background'
import { showDate } from '../words'

/** Must be called within the click: one address, and nothing else of the web. */
const askFor = (address: string) => browser.permissions.request({ origins: [`${new URL(address).origin}/*`] })

interface Props {
  /** The file that was fetched; `onRead` is to be called once it could be opened. */
  onFile: (file: File, onRead: () => void) => void
}

/** The file that a team keeps at an address of its own: allowed once, looked at daily, opened when asked. */
export function SharedSource({ onFile }: Props) {
  const { send } = useBackground()
  const { data, refresh } = useQuery('source.get', { isNow: false }, ['source', 'settings'])
  const [typed, setTyped] = useState('')
  const [problem, setProblem] = useState<Remark | null>(null)
  if (!data) return null
  const attempt = async (work: () => Promise<unknown>) => {
    setProblem(null)
    try {
      await work()
    } catch (error) {
      setProblem(remark(error instanceof SourceError ? `source_${error.problem}` : 'share_failed'))
    }
    refresh()
  }
  const allow = (address: string) => {
    if (!SourceAddress.safeParse(address).success)
      return setProblem(remark(hasCredentials(address) ? 'url_credentials' : 'source_address'))
    const asked = askFor(address)
    void attempt(async () => {
      if (await asked) await send('settings.set', { sharedSource: address })
      else setProblem(remark('source_not_allowed'))
    })
  }
  const forget = async ({ address }: Source) => {
    await send('settings.set', { sharedSource: '' })
    await browser.permissions.remove({ origins: [`${new URL(address).origin}/*`] })
  }
  const open = async ({ address }: Source) => {
    const { bytes, etag } = await fetchSource(address, limits.fileBytes)
    const name = decodeURIComponent(new URL(address).pathname.split('/').at(-1) || 'partage.habili.age')
    onFile(new File([bytes], name), () => void send('source.opened', { address, etag }))
  }
  return (
    <section>
      <h2>{t('source_title')}</h2>
      <p>{t('source_text')}</p>
      {data.isAllowed || data.byPolicy ? (
        <>
          <p>
            <code>{data.address}</code>
          </p>
          {data.byPolicy && <p class="hint">{t('source_by_policy')}</p>}
          {data.isAllowed && <SourceState source={data} />}
          <p class="actions">
            {data.isAllowed ? (
              <>
                <button type="button" class="primary" onClick={() => void attempt(() => open(data))}>
                  {t('source_open')}
                </button>
                <button type="button" onClick={() => void attempt(() => send('source.get', { isNow: true }))}>
                  {t('source_check')}
                </button>
                <button type="button" onClick={() => void attempt(() => forget(data))}>
                  {t('source_forget')}
                </button>
              </>
            ) : (
              <button type="button" class="primary" onClick={() => allow(data.address)}>
                {t('source_allow')}
              </button>
            )}
          </p>
        </>
      ) : (
        <form
          class="panel"
          onSubmit={(event) => {
            event.preventDefault()
            allow(typed.trim())
          }}
        >
          <div class="field">
            <label for="champ-source">{t('source_address')}</label>
            <input
              id="champ-source"
              type="url"
              value={typed}
              autocomplete="off"
              spellcheck={false}
              onInput={({ currentTarget }) => setTyped(currentTarget.value)}
            />
          </div>
          <button type="submit">{t('source_allow')}</button>
        </form>
      )}
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
    </section>
  )
}

function SourceState({ source: { state, askedAt, problem } }: { source: Source }) {
  if (state === 'unknown') return null
  const tone = state === 'new' ? 'info' : state === 'failed' ? 'warn' : state === 'untold' ? 'info' : 'good'
  return (
    <Notice tone={tone}>
      <p>
        {t(`source_state_${state}`, showDate(askedAt))}{' '}
        {problem && remarkText('error', remark(`source_${problem}`))}
      </p>
    </Notice>
  )
}
