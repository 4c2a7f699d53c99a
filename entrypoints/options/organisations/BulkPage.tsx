import { useMemo, useState } from 'preact/hooks'
import { remarkText } from '@/components/controls/Field'
import type { Input } from '@/lib/contract/contract'
import type { BulkMandat as Mandat, BulkProgress, BulkStep } from '@/lib/contract/organisations'
import { plural, t } from '@/lib/extension/i18n'
import { useOrganisations } from '@/lib/extension/use-organisations'
import {
  BULK_ROWS,
  isBulkHeading,
  judgeRows,
  mendable,
  understandTable,
  type Mapping,
} from '@/lib/profile/bulk'
import { readCsv, writeCsv } from '@/lib/profile/csv'
import { bestSheet, type Sheet } from '@/lib/profile/sheet'
import { remark, type Remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { BulkPreview } from './BulkPreview'
import { BulkRun } from './BulkRun'
import { BulkMandat, BulkSource } from './BulkSource'
import { maySearchRegistry } from './ask-permission'
import { saveFile } from '@/lib/extension/save-file'
import { SheetChoice } from '../SheetChoice'
import { readTableFile } from '../table-file'
import { useSteps } from '../use-steps'
import { useTitle } from '../use-title'

/** Organisations by the dozen: a list of SIRETs, looked up one after the other. */
export function BulkPage() {
  const { now } = useBackground()
  const bulk = useBulk()
  useTitle(t('bulk_title'))
  return (
    <>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
      <h1 tabIndex={-1}>{t('bulk_title')}</h1>
      {bulk.progress && (
        <BulkRun
          progress={bulk.progress}
          isRunning={bulk.isRunning}
          stop={bulk.stop}
          onRun={() => void bulk.run()}
          onPause={bulk.pause}
          onRetry={() => void bulk.retry()}
          onDownload={() => download(bulk.progress!, now().slice(0, 10))}
          onClose={() => void bulk.close()}
        />
      )}
      {bulk.progress === null && <NewBulk onStart={bulk.start} />}
      {bulk.progress === undefined && bulk.stop && (
        <p class="error">{remarkText('error', remark('save_unanswered'))}</p>
      )}
    </>
  )
}

function download({ failed }: BulkProgress, day: string): void {
  const fields = ['bulk_line', 'bulk_column_siret', 'bulk_column_denomination', 'bulk_reason'] as const
  const rows = failed.map(({ line, siret, denomination, problem }) => [
    String(line),
    siret,
    denomination,
    remarkText('error', remark(problem)),
  ])
  saveFile(
    t('bulk_file_name', day),
    writeCsv(
      fields.map((key) => t(key)),
      rows,
    ),
  )
}

/** What the button makes: an entity kept already only gets its mandat. */
function startText(organisations: number, mandats: number): string {
  if (organisations === 0 && mandats === 0) return t('bulk_start_none')
  if (mandats === 0) return plural('bulk_start', organisations)
  if (organisations === 0) return plural('bulk_start_mandats', mandats)
  return t('bulk_start_both', plural('bulk_start', organisations), plural('bulk_mandats', mandats))
}

function NewBulk({ onStart }: { onStart: ReturnType<typeof useBulk>['start'] }) {
  const { data } = useOrganisations(['organisations'])
  const [text, setText] = useState('')
  const [sheets, setSheets] = useState<Sheet[]>([])
  const [sheet, setSheet] = useState(0)
  const [mapping, setMapping] = useState<Mapping | null>(null)
  const [isMended, setMended] = useState(false)
  const [mandat, setMandat] = useState<Mandat | null>(null)
  const [problem, setProblem] = useState<Remark | null>(null)
  const organisations = useMemo(() => data?.organisations ?? [], [data])
  const lines = useMemo(() => sheets[sheet]?.rows ?? readCsv(text, isBulkHeading).rows, [text, sheets, sheet])
  const table = useMemo(() => {
    const understood = understandTable(lines)
    const read = { ...understood, rows: understood.rows.slice(0, BULK_ROWS) }
    return mapping ? { ...read, mapping } : read
  }, [lines, mapping])
  const rows = useMemo(
    () => judgeRows(table, new Set(organisations.map(({ siret }) => siret)), isMended),
    [table, organisations, isMended],
  )
  const isTooLong = lines.length > BULK_ROWS + table.before
  // An entity kept already may still lack its mandat.
  const wanted = rows.filter(({ status }) => status === 'ok' || (status === 'known' && mandat))
  const change = (next: { text?: string; sheets?: Sheet[]; sheet?: number }) => {
    setText(next.text ?? '')
    setSheets(next.sheets ?? [])
    setSheet(next.sheet ?? 0)
    setMapping(null)
    setMended(false)
    setProblem(null)
  }
  const read = async (file: File) => {
    const content = await readTableFile(file)
    if (content.kind === 'problem') setProblem(content.problem)
    else if (content.kind === 'text') change({ text: content.text })
    else change({ sheets: content.sheets, sheet: bestSheet(content.sheets, isBulkHeading) })
  }
  const start = () =>
    onStart({
      rows: wanted.map(({ line, siret, denomination, formerNames, tags, reference }) => {
        return { line, siret, denomination, formerNames, tags, reference }
      }),
      mandat,
    })
  return (
    <>
      <p>{t('bulk_text')}</p>
      <BulkSource text={text} onText={(next) => change({ text: next })} onFile={(file) => void read(file)} />
      {sheets.length > 0 && (
        <SheetChoice sheets={sheets} chosen={sheet} onChoose={(next) => change({ sheets, sheet: next })} />
      )}
      {problem && (
        <p class="error" role="alert">
          {remarkText('error', problem)}
        </p>
      )}
      {rows.length > 0 && (
        <>
          {isTooLong && <p class="error">{remarkText('error', remark('bulk_too_long', lines.length))}</p>}
          <BulkPreview
            table={table}
            rows={rows}
            mendable={mendable(rows)}
            onMend={() => setMended(true)}
            onMap={setMapping}
          />
          <BulkMandat organisations={organisations} value={mandat} onChange={setMandat} />
          <p class="hint">{t('bulk_pace')}</p>
          <p class="actions">
            <button type="button" class="primary" disabled={wanted.length === 0} onClick={() => void start()}>
              {startText(rows.filter(({ status }) => status === 'ok').length, mandat ? wanted.length : 0)}
            </button>
          </p>
        </>
      )}
    </>
  )
}

/** The registry asked for less: three tries a minute. */
const BACK_OFF_MS = 20_000

function useBulk() {
  const { send } = useBackground()
  const steps = useSteps<BulkStep>({
    get: () => send('bulk.get'),
    step: () => send('bulk.step'),
    isMore: ({ progress }) => progress !== null && progress.waiting > 0,
    waitAfter: (stop) => (stop === 'too_many' ? BACK_OFF_MS : undefined),
    obstacle: async () => ((await maySearchRegistry()) ? null : 'not_permitted'),
  })
  const { last, stop, isRunning, run, pause, fail, setLast } = steps
  return {
    /** undefined until known; null when nothing is under way. */
    progress: last?.progress,
    stop,
    isRunning,
    run: () => run(),
    pause,
    start: (input: Input<'bulk.start'>) => run(() => send('bulk.start', input)),
    retry: () => run(() => send('bulk.retry')),
    close: () => send('bulk.close').then(() => setLast({ progress: null, stop: null }), fail),
  }
}
