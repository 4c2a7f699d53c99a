import { useMemo, useState } from 'preact/hooks'
import { questionsOf, shownDossier } from './dossier-view'
import { DossierQuestions } from './DossierQuestions'
import { DossierRows } from './DossierRows'
import { SendDossiers } from './SendDossiers'
import { digestOf } from '@/lib/extension/dossier-digest'
import type { DossierPreview } from '@/lib/contract/requests'
import type { Input } from '@/lib/contract/contract'
import { organisationHref } from '../routes'

interface Props {
  previews: DossierPreview[]
  onCasUsage: (organisationId: string, casUsageId: string | null) => void
  onStart: (questions: string[], rows: Input<'dossiers.start'>['rows']) => void
}

const mandatsHref = (organisationId: string) => organisationHref(organisationId, 'mandats')

/** Every dossier as it would be sent: questions ticked once, rows one by one, then the confirmation. */
export function DossierPreviews({ previews, onCasUsage, onStart }: Props) {
  const questions = useMemo(() => questionsOf(previews), [previews])
  /** What the person ticked or unticked, over what is ticked when first shown. */
  const [asked, setAsked] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [choices, setChoices] = useState<ReadonlyMap<string, boolean>>(new Map())
  const ticked = useMemo(
    () =>
      new Set(
        questions.asked
          .filter(({ attribute, isTicked }) => asked.get(attribute) ?? isTicked)
          .map(({ attribute }) => attribute),
      ),
    [questions, asked],
  )
  const dossiers = useMemo(
    () => previews.map((preview) => shownDossier(preview, ticked, choices)),
    [previews, ticked, choices],
  )
  const ready = dossiers.filter(({ status }) => status === 'ready')
  const start = async () => {
    const rows = ready.map(async ({ preview: { organisationId, casUsageId }, sent }) => {
      return { organisationId, casUsageId, digest: await digestOf(sent) }
    })
    onStart([...ticked], await Promise.all(rows))
  }
  return (
    <>
      <DossierQuestions
        {...questions}
        ticked={ticked}
        count={previews.length}
        onTick={(attribute, isOn) => setAsked((old) => new Map(old).set(attribute, isOn))}
      />
      <DossierRows
        dossiers={dossiers}
        onTick={(id, isOn) => setChoices((old) => new Map(old).set(id, isOn))}
        onCasUsage={onCasUsage}
        mandatsHref={mandatsHref}
      />
      <SendDossiers count={ready.length} onSend={() => void start()} />
    </>
  )
}
