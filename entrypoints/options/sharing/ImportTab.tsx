import { useEffect, useRef, useState } from 'preact/hooks'
import { BusyButton } from '@/components/controls/BusyButton'
import { Notice } from '@/components/controls/Notice'
import { FileDrop } from '@/components/controls/FileDrop'
import { remarkText } from '@/components/controls/Field'
import { Preview } from './Preview'
import { Working } from './Working'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisations } from '@/lib/extension/use-organisations'
import { showSiret } from '@/lib/profile/siret'
import { valuesOf, type Difference } from '@/lib/sharing/differences'
import type { Remark } from '@/lib/profile/text'
import { sharedTables } from '@/lib/sharing/format'
import { PastImports } from './PastImports'
import { SharedSource } from './SharedSource'
import { useImport } from './use-import'
import { shownValue, nameOf } from '../words'

/** A file from elsewhere: looked at, opened, compared field by field, then imported in one go. */
export function ImportTab() {
  const it = useImport()
  const { files, ready, done, work, notice } = it
  const [cancelled, setCancelled] = useState(0)
  const end = useRef<HTMLParagraphElement>(null)
  const startsAgain = useRef(false)
  // What was pressed has gone: the focus follows the work, to its end or to the files of another import.
  useEffect(() => {
    if (done) end.current?.focus()
    else if (!ready && startsAgain.current) document.querySelector<HTMLElement>('.file-drop input')?.focus()
    startsAgain.current = false
  }, [done, ready])
  const again = () => {
    startsAgain.current = true
    it.reset()
  }
  const isToOpen = !ready && files.length > 0 && files.every(({ problem }) => problem === null)
  const cancel = () => {
    work.cancel()
    // Another form: the passphrase typed in this one is forgotten.
    setCancelled(cancelled + 1)
  }
  return (
    <>
      <p>{t('share_import_intro')}</p>
      {!ready && (
        <FileDrop
          label={t('share_files')}
          hint={t('share_files_hint')}
          accept=".age,.json"
          uploads={files.map(({ file, problem }, index) => ({
            key: String(index),
            name: file.name,
            state: 'refused',
            problem,
          }))}
          onFiles={(chosen) => chosen.length > 0 && void it.choose(chosen)}
        />
      )}
      {isToOpen && (
        <OpenForm
          key={cancelled}
          hasPassphrase={files.some(({ isSealed }) => isSealed)}
          isBusy={work.running !== null}
          problem={work.problem}
          onOpen={it.open}
        />
      )}
      {ready && !done && <Ready it={it} differences={ready.differences} onAgain={again} />}
      {/* Under the button that was pressed, which a long list has brought far from the top. */}
      {work.running && <Working share={work.running.share} onCancel={ready ? undefined : cancel} />}
      {work.problem && !isToOpen && (
        <p class="error" role="alert">
          {remarkText('error', work.problem)}
        </p>
      )}
      {notice && (
        <Notice tone="warn">
          <p role="alert">{remarkText('error', notice)}</p>
        </Notice>
      )}
      {done && (
        <Notice tone="good">
          <p role="status" tabIndex={-1} ref={end}>
            {t('share_done')} {plural('share_created', done.created)},{' '}
            {plural('share_modified', done.changed)}.
          </p>
          <p class="actions">
            <a class="button" href="#organisations">
              {t('see_organisations')}
            </a>
            <button type="button" class="quiet" onClick={again}>
              {t('share_another')}
            </button>
          </p>
        </Notice>
      )}
      {!ready && <SharedSource onFile={(file, onRead) => void it.choose([file], onRead)} />}
      <section>
        <h2>{t('share_imports')}</h2>
        <p>{t('share_imports_text')}</p>
        <PastImports />
      </section>
    </>
  )
}

interface OpenProps {
  hasPassphrase: boolean
  isBusy: boolean
  problem: Remark | null
  onOpen: (passphrase: string) => Promise<void>
}

function OpenForm({ hasPassphrase, isBusy, problem, onOpen }: OpenProps) {
  const [passphrase, setPassphrase] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // The file may come from lower on the page: what is asked next is where the focus goes.
  useEffect(() => (field.current ?? button.current)?.focus(), [])
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) void onOpen(passphrase)
      }}
    >
      {hasPassphrase && (
        <div class="field">
          <label for="champ-passphrase">{t('share_passphrase')}</label>
          <p class="hint" id="champ-passphrase-hint">
            {t('share_open_hint')}
          </p>
          <input
            ref={field}
            id="champ-passphrase"
            type="text"
            value={passphrase}
            required
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby={`champ-passphrase-hint${problem ? ' champ-passphrase-error' : ''}`}
            aria-invalid={problem !== null}
            onInput={({ currentTarget }) => setPassphrase(currentTarget.value)}
          />
        </div>
      )}
      {problem && (
        <p class="error" role="alert" id="champ-passphrase-error">
          {remarkText('error', problem)}
        </p>
      )}
      <button type="submit" class="primary" ref={button} aria-disabled={isBusy}>
        {t('share_open')}
      </button>
    </form>
  )
}

/** What names a record, best first. */
const nameFields = [
  'nomUsage',
  'denomination',
  'titre',
  'intitule',
  'fileName',
  'reference',
  'label',
  'stableId',
  'site',
]

type Import = ReturnType<typeof useImport>

interface ReadyProps {
  it: Import
  differences: Difference[]
  onAgain: () => void
}

function Ready({ it, differences, onAgain }: ReadyProps) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const isBusy = it.work.running !== null
  const { data } = useOrganisations(['organisations'])
  const bundle = it.ready!.bundle
  const records = new Map(
    sharedTables.flatMap((table) => bundle[table].map((record) => [record.id, { table, record }])),
  )
  const doubtful = differences.flatMap(({ deceptive = [] }) => deceptive)
  const [isChecked, setChecked] = useState(false)
  const isKnown = differences.every(({ state }) => state === 'same')
  const twins = bundle.organisations.filter(
    ({ id, siret }) => siret && data?.organisations.some((mine) => mine.siret === siret && mine.id !== id),
  )
  const names = (id: string) => {
    const found = records.get(id)
    if (!found) return undefined
    const { table, record } = found
    if (table === 'contacts') return nameOf(record as never)
    const said = nameFields.map((field) => record[field]).find((value) => typeof value === 'string' && value)
    return said ? String(said) : id
  }
  return (
    <section aria-labelledby="share-preview">
      <h2 id="share-preview" tabIndex={-1} ref={title}>
        {t('share_preview')}
      </h2>
      {isKnown && (
        <Notice tone="info">
          <p>{t('share_already')}</p>
        </Notice>
      )}
      {twins.map(({ id, siret, denomination }) => (
        <Notice tone="warn" key={id}>
          <p>{t('share_twin', String(denomination), showSiret(String(siret)))}</p>
        </Notice>
      ))}
      <Preview
        differences={differences}
        decisions={it.decisions}
        nameOf={({ id }) => names(id) ?? id}
        valuesOf={({ id }) => valuesOf(records.get(id)!.record)}
        describe={(table, field, value) => shownValue(names, table, field, value)}
        onDecide={it.decide}
      />
      {doubtful.length > 0 && (
        <Notice tone="warn">
          <p>
            <strong>{plural('share_deceptive_new', doubtful.length)}</strong> :{' '}
            <bdi>{doubtful.join(', ')}</bdi>
          </p>
          <p>{t('share_deceptive_text')}</p>
          <label class="check">
            <input
              type="checkbox"
              checked={isChecked}
              onChange={({ currentTarget }) => setChecked(currentTarget.checked)}
            />
            <span>{t('share_deceptive_taken')}</span>
          </label>
        </Notice>
      )}
      <p class="actions">
        {!isKnown && (
          <BusyButton
            class="primary"
            disabled={doubtful.length > 0 && !isChecked}
            isBusy={isBusy}
            onPress={() => void it.store()}
          >
            {t('share_store')}
          </BusyButton>
        )}
        <BusyButton isBusy={isBusy} onPress={onAgain}>
          {t(isKnown ? 'share_another' : 'dialog_cancel')}
        </BusyButton>
      </p>
    </section>
  )
}
