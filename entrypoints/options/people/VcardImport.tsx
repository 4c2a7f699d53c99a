import { useState } from 'preact/hooks'
import { FileDrop } from '@/components/controls/FileDrop'
import { remarkText } from '@/components/controls/Field'
import { doubtsOf, PeopleLeft, VcardPeople, type VcardChoice } from './VcardPeople'
import { plural, t } from '@/lib/extension/i18n'
import type { Profile } from '@/lib/profile/records'
import { KnownPeople, type LeftOut, type PeopleFound } from '@/lib/profile/people-found'
import { bestSheet, type Sheet } from '@/lib/profile/sheet'
import { remark, type Remark } from '@/lib/profile/text'
import { useAnnounce } from '../records/announce'
import { useBackground } from '../background'
import { deliver } from '../deliver'
import { organisationHref } from '../routes'
import { SheetChoice } from '../SheetChoice'
import { readTableFile, TABLE_FILES } from '../table-file'

/** Contacts from a vCard file or a table: chosen and given their roles before they are stored. */
export function VcardImport({ profile }: { profile: Profile }) {
  const { send, newId } = useBackground()
  const announce = useAnnounce()
  const [choices, setChoices] = useState<VcardChoice[]>([])
  const [left, setLeft] = useState<LeftOut[]>([])
  const [sheets, setSheets] = useState<Sheet[]>([])
  const [sheet, setSheet] = useState(0)
  const [problem, setProblem] = useState<Remark | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { id } = profile.organisation
  const list = organisationHref(id, 'contacts')

  const show = (found: PeopleFound | null) => {
    setProblem(!found || found.people.length === 0 ? remark('vcard_nobody') : null)
    setLeft(found?.left ?? [])
    const known = new KnownPeople(profile.contacts)
    setChoices(
      (found?.people ?? []).map((person) => {
        const isKnown = known.same(person) !== undefined
        return { person, isKnown, isWanted: !isKnown && doubtsOf(person).length === 0, roles: [] }
      }),
    )
  }
  const showSheet = async (all: Sheet[], at: number) => {
    setSheets(all)
    setSheet(at)
    const { readPeople } = await import('@/lib/profile/people-table')
    show(readPeople(all[at]!.rows))
  }
  const read = async (file: File) => {
    setChoices([])
    setLeft([])
    setSheets([])
    const content = await readTableFile(file)
    if (content.kind === 'problem') return setProblem(content.problem)
    // The libraries come only when they are needed.
    if (content.kind === 'text' && /^BEGIN:VCARD\s*$/im.test(content.text)) {
      const { readVcards } = await import('@/lib/profile/vcard')
      return show(readVcards(content.text))
    }
    const { isPeopleHeading } = await import('@/lib/profile/people-table')
    if (content.kind === 'sheets')
      return showSheet(content.sheets, bestSheet(content.sheets, isPeopleHeading))
    const { readCsv } = await import('@/lib/profile/csv')
    return showSheet([{ name: '', rows: readCsv(content.text, isPeopleHeading).rows }], 0)
  }
  const add = async () => {
    setBusy(true)
    setProblem(null)
    const wanted = choices.filter(({ isWanted }) => isWanted)
    const left: VcardChoice[] = []
    for (const choice of wanted) {
      const { refused: _refused, ...person } = choice.person
      const values = { organisationIds: [id], ...person, roles: choice.roles }
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
        accept={`.vcf,text/vcard,text/x-vcard,${TABLE_FILES}`}
        uploads={[]}
        onFiles={([file]) => file && void read(file)}
      />
      <SheetChoice sheets={sheets} chosen={sheet} onChoose={(at) => void showSheet(sheets, at)} />
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
      {left.length > 0 && <PeopleLeft left={left} />}
    </>
  )
}
