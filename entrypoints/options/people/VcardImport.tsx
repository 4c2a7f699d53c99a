import { useState } from 'preact/hooks'
import { FileDrop } from '@/components/controls/FileDrop'
import { remarkText } from '@/components/controls/Field'
import { VcardPeople, type VcardChoice } from './VcardPeople'
import { plural, t } from '@/lib/extension/i18n'
import type { Profile } from '@/lib/profile/records'
import { decodeText } from '@/lib/profile/csv'
import { remark, type Remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { organisationHref } from '../routes'

/** Longest file read, bytes: cards may carry photographs. */
const FILE_BYTES = 5 * 1024 * 1024

/** Contacts from a vCard file: chosen and given their roles before they are stored. */
export function VcardImport({ profile }: { profile: Profile }) {
  const { send, newId } = useBackground()
  const announce = useAnnounce()
  const [choices, setChoices] = useState<VcardChoice[]>([])
  const [problem, setProblem] = useState<Remark | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id } = profile.organisation
  const list = organisationHref(id, 'contacts')

  const read = async (file: File) => {
    setChoices([])
    if (file.size > FILE_BYTES) return setProblem(remark('bulk_file_too_big'))
    const bytes = await file.arrayBuffer().catch(() => null)
    if (!bytes) return setProblem(remark('file_unreadable'))
    // The library comes only when it is needed.
    const { readVcards } = await import('@/lib/profile/vcard')
    const { people, unread } = readVcards(decodeText(new Uint8Array(bytes)).text)
    const emails = new Set(profile.contacts.map(({ email }) => email).filter(Boolean))
    setProblem(
      people.length === 0 ? remark('vcard_nobody') : unread > 0 ? remark('vcard_unread', unread) : null,
    )
    setChoices(
      people.map((person) => {
        const isKnown = emails.has(person.email)
        return { person, isKnown, isWanted: !isKnown, roles: [] }
      }),
    )
  }
  const add = async () => {
    setBusy(true)
    setProblem(null)
    const wanted = choices.filter(({ isWanted }) => isWanted)
    const left: VcardChoice[] = []
    for (const choice of wanted) {
      const values = { organisationIds: [id], ...choice.person, roles: choice.roles }
      const patch = Object.fromEntries(
        Object.entries(values).map(([field, now]) => [field, { was: null, now }]),
      )
      const write = { table: 'contacts' as const, id: newId(), expectedRev: 0, requestId: newId(), patch }
      const outcome = await deliver(send, write).catch(() => null)
      if (outcome?.outcome !== 'saved') left.push(choice)
    }
    setBusy(false)
    if (left.length > 0) {
      setChoices(left)
      return setProblem(remark('vcard_left', left.length))
    }
    announce(plural('vcard_added', wanted.length))
    location.hash = list
  }
  return (
    <>
      <p>
        <a href={list}>{t('contacts_back')}</a>
      </p>
      <h3>{t('vcard_title')}</h3>
      <FileDrop
        label={t('vcard_file')}
        hint={t('vcard_file_hint')}
        accept=".vcf,text/vcard,text/x-vcard"
        uploads={[]}
        onFiles={([file]) => file && void read(file)}
      />
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      {choices.length > 0 && (
        <VcardPeople
          choices={choices}
          isBusy={isBusy}
          onChange={(at, choice) => setChoices(choices.map((each, index) => (index === at ? choice : each)))}
          onAdd={() => void add()}
        />
      )}
    </>
  )
}
