import { Check } from 'lucide'
import { VerdictMark } from './VerdictMark'
import { Icon } from '@/components/controls/Icon'
import type { ShownNode } from '@/lib/eligibility/shown'
import { t, typeset } from '@/lib/extension/i18n'
import { PageLinks } from './PageLinks'

type Answer = ShownNode['answers'][number]

/** The questions of the site's own page, with the answers that are the applicant's marked. */
export function SiteQuestions({ nodes }: { nodes: readonly ShownNode[] }) {
  return (
    <>
      {nodes.map((node) => (
        <Question key={node.question} node={node} />
      ))}
    </>
  )
}

function Question({ node: { question, answers } }: { node: ShownNode }) {
  return (
    <div class="site-question">
      <p>{typeset(question)}</p>
      <ul>
        {answers.map((answer) => (
          <li key={answer.label} class={answer.isOurs ? 'ours' : ''}>
            <AnswerOfSite answer={answer} />
          </li>
        ))}
      </ul>
    </div>
  )
}

function AnswerOfSite({ answer: { label, isOurs, verdict, text, links, next } }: { answer: Answer }) {
  return (
    <>
      <p>
        {isOurs && <Icon node={Check} size="1em" />} {isOurs ? <strong>{label}</strong> : label}{' '}
        {isOurs && <span class="ours-mark">{t('eligibility_ours')}</span>}
      </p>
      {isOurs && verdict && (
        <p>
          <VerdictMark verdict={verdict} />
        </p>
      )}
      {isOurs !== false && text && <p>{typeset(text)}</p>}
      {isOurs && links.length > 0 && <PageLinks links={links} />}
      {next && <Question node={next} />}
    </>
  )
}
