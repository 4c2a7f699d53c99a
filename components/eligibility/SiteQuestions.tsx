import { French } from '@/components/controls/French'
import { Check } from 'lucide'
import type { ShownAssessment, ShownNode } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import { Away } from '../controls/Away'
import { Icon } from '../controls/Icon'
import { VerdictMark } from './VerdictMark'

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
      <p lang="fr">{typeset(question)}</p>
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
        {isOurs && <Icon node={Check} size="1em" />}{' '}
        {isOurs ? <strong lang="fr">{label}</strong> : <French text={label} />}{' '}
        {isOurs && <span class="ours-mark">{t('eligibility_ours')}</span>}
      </p>
      {isOurs && verdict && (
        <p>
          <VerdictMark verdict={verdict} />
        </p>
      )}
      {isOurs !== false && text && <p lang="fr">{typeset(text)}</p>}
      {isOurs && links.length > 0 && <PageLinks links={links} />}
      {next && <Question node={next} />}
    </>
  )
}

/** The official pages where the next step is made, each with its site. */
export function NextPages({ next }: Pick<ShownAssessment, 'next'>) {
  if (next.length === 0) return null
  return (
    <div class="next">
      <p>{t('eligibility_next')}</p>
      <PageLinks links={next} />
    </div>
  )
}

/** Official pages, each with its site. */
function PageLinks({ links }: { links: { label: string; url: string }[] }) {
  return (
    <ul>
      {links.map(({ label, url }) => (
        <li key={url}>
          <Away href={url} hasHost lang="fr">
            {label}
          </Away>
        </li>
      ))}
    </ul>
  )
}
