import { Download } from 'lucide'
import { useEffect, useRef, useState } from 'preact/hooks'
import { BusyButton } from '@/components/controls/BusyButton'
import { Notice } from '@/components/controls/Notice'
import { EmptyState } from '@/components/controls/EmptyState'
import { remarkText } from '@/components/controls/Field'
import { Icon } from '@/components/controls/Icon'
import { OrganisationChoice } from './OrganisationChoice'
import { PassphraseChoice } from './PassphraseChoice'
import { Working } from './Working'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisations } from '@/lib/extension/use-organisations'
import { useQuery } from '@/lib/extension/use-query'
import { sharedTables, type Bundle } from '@/lib/sharing/format'
import { bitsOf, ENOUGH_BITS, newPassphrase, PASSPHRASE_BYTES } from '@/lib/sharing/passphrase'
import { withoutPeople } from '@/lib/sharing/select'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { PersonCopy } from './PersonCopy'
import { saveFile } from '@/lib/extension/save-file'
import { useWork } from './use-work'
import { showBytes } from '../words'
import { plainFile, sealBundle, type MadeFile } from './write-export'

const generate = () => newPassphrase(crypto.getRandomValues(new Uint8Array(PASSPHRASE_BYTES)))

/** Chosen organisations as a sealed file; a template and the copy of one person as plain ones. */
export function ExportTab() {
  const { data } = useOrganisations(['organisations'])
  const { data: policy } = useQuery('policy.get', null, ['settings'])
  if (!data || !policy) return null
  if (policy.disableExport) {
    return (
      <Notice tone="info">
        <p>{t('share_forbidden')}</p>
      </Notice>
    )
  }
  if (data.organisations.length === 0) {
    return (
      <EmptyState title={t('share_no_organisation')}>
        <p class="actions">
          <a class="button primary" href="#organisations/nouvelle">
            {t('organisations_add')}
          </a>
        </p>
      </EmptyState>
    )
  }
  return <ExportForm organisations={data.organisations} />
}

type Organisations = Parameters<typeof OrganisationChoice>[0]['organisations']

function ExportForm({ organisations }: { organisations: Organisations }) {
  const background = useBackground()
  const announce = useAnnounce()
  const work = useWork()
  const only = organisations.length === 1 ? organisations.map(({ id }) => id) : []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(only))
  const [options, setOptions] = useState({ hasDocuments: true, hasTaughtFields: true })
  const [phrase, setPhrase] = useState(() => ({ generated: generate(), own: '', isOwn: false }))
  const [made, setMade] = useState<MadeFile[]>([])
  const choice = { organisationIds: [...chosen], ...options }
  const { data: bundle } = useQuery('share.records', choice, ['profile'])
  const isStrong = !phrase.isOwn || bitsOf(phrase.own) >= ENOUGH_BITS
  const isBusy = work.running !== null
  const button = useRef<HTMLButtonElement>(null)
  const hasRun = useRef(false)
  // « Annuler » goes with the work.
  useEffect(() => {
    if (hasRun.current && !isBusy && document.activeElement === document.body) button.current?.focus()
    hasRun.current = isBusy
  }, [isBusy])
  const create = async () => {
    if (isBusy) return
    setMade([])
    const passphrase = phrase.isOwn ? phrase.own : phrase.generated
    const files = await work.run(async (signal, tell) => {
      // What is shown may still be that of the choice before.
      const records = await background.send('share.records', choice)
      return sealBundle(records, passphrase, background, signal, tell)
    })
    if (!files) return
    setMade(files)
    files.forEach(({ bytes, name }) => saveFile(name, bytes))
    announce(t('share_made'))
  }
  const template = () =>
    work.run(async () => {
      const { bytes, name } = plainFile(
        withoutPeople(await background.send('share.records', choice)),
        background,
      )
      saveFile(name, bytes)
    })
  const option = (name: keyof typeof options) => (
    <label class="check">
      <input
        type="checkbox"
        checked={options[name]}
        onChange={({ currentTarget }) => setOptions({ ...options, [name]: currentTarget.checked })}
      />
      <span>{t(name === 'hasDocuments' ? 'share_with_documents' : 'share_with_taught')}</span>
    </label>
  )
  return (
    <>
      <p>{t('share_export_intro')}</p>
      <OrganisationChoice
        legend={t('share_choose')}
        organisations={organisations}
        chosen={chosen}
        onChoose={setChosen}
      />
      <fieldset class="group">
        <legend>{t('share_contents')}</legend>
        {option('hasDocuments')}
        {option('hasTaughtFields')}
        {bundle && <Contents bundle={bundle} />}
        {chosen.size > 0 && <p class="hint">{t('share_contents_people')}</p>}
      </fieldset>
      <PassphraseChoice
        {...phrase}
        onOwn={(isOwn) => setPhrase({ ...phrase, isOwn })}
        onType={(own) => setPhrase({ ...phrase, own })}
        onAnother={() => setPhrase({ ...phrase, generated: generate() })}
      />
      <p class="actions">
        <button
          type="button"
          class="primary"
          ref={button}
          disabled={chosen.size === 0 || !isStrong}
          aria-disabled={isBusy}
          onClick={() => void create()}
        >
          {t('share_create')}
        </button>
      </p>
      {work.running && <Working share={work.running.share} onCancel={work.cancel} />}
      {work.problem && (
        <p class="error" role="alert">
          {remarkText('error', work.problem)}
        </p>
      )}
      {made.length > 0 && (
        <Notice tone="good">
          <p>{t('share_made')}</p>
          {made.map(({ name, bytes }) => (
            <p key={name}>
              <button type="button" onClick={() => saveFile(name, bytes)}>
                <Icon node={Download} /> <bdi>{name}</bdi> ({showBytes(bytes.size)})
              </button>
            </p>
          ))}
          <p>{t('share_other_way')}</p>
        </Notice>
      )}
      <section>
        <h2>{t('share_template')}</h2>
        <p>{t('share_template_text')}</p>
        <BusyButton disabled={chosen.size === 0} isBusy={isBusy} onPress={() => void template()}>
          {t('share_template_create')}
        </BusyButton>
      </section>
      <section>
        <h2>{t('share_person')}</h2>
        <PersonCopy />
      </section>
    </>
  )
}

/** What a file holds, table by table. */
function Contents({ bundle }: { bundle: Bundle }) {
  const bytes = bundle.documents.reduce((sum, { size }) => sum + Number(size), 0)
  const said = sharedTables.filter((table) => bundle[table].length > 0)
  if (said.length === 0) return <p class="hint">{t('share_nothing')}</p>
  return (
    <ul class="contents">
      {said.map((table) => (
        <li key={table}>
          {plural(`share_count_${table}`, bundle[table].length)}
          {table === 'documents' && ` (${showBytes(bytes)})`}
        </li>
      ))}
    </ul>
  )
}
