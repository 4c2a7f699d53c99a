import { wholePlaceText } from '@/components/assistant/place-words'
import type { Reviewing } from '@/lib/extension/use-review'
import { tOr } from '@/lib/extension/i18n'
import type { ReviewedQuestion } from '@/lib/contract/review'
import type { Finding } from '@/lib/eligibility/review/model'
import { InstructorWords } from './InstructorWords'
import { ReviewList } from './ReviewList'

export interface ReviewProps extends Reviewing {
  /** Shows a field, or the block of an answer, in the page. */
  onShowField?: ((ref: number) => void) | undefined
  /** Opens the answer in the profile. */
  onOpenOptions: (route: string) => void
}

/** « Relire avant d’envoyer », with the words and the places of what it speaks of. */
export function Review({ review, said, onShowField, onOpenOptions, ...on }: ReviewProps) {
  const { questions, boxes, people, forms } = review
  const canShow = (attribute: string) => {
    const { ref = null, route = '' } = questions[attribute] ?? {}
    return (ref !== null && onShowField !== undefined) || route !== ''
  }
  const isInPage = (attribute: string) => onShowField !== undefined && questions[attribute]?.ref != null
  const placed = (finding: Finding): Finding => ({
    ...finding,
    about: [...finding.about.filter(isInPage), ...finding.about.filter((each) => !isInPage(each))].filter(
      canShow,
    ),
  })
  const show = (attribute: string) => {
    const { ref = null, route = '' } = questions[attribute] ?? {}
    if (ref !== null && onShowField) onShowField(ref)
    else if (route) onOpenOptions(route)
  }
  return (
    <ReviewList
      findings={review.open.map(placed)}
      answered={review.answered}
      read={review.read}
      notRead={review.notRead}
      said={said}
      nameOf={(attribute) => questionName(attribute, questions[attribute])}
      nameOfBox={(_attribute, value) => boxes[value] ?? value}
      nameOfPerson={(id) => people[id] ?? id}
      nameOfForm={(uid) => forms[uid] ?? uid}
      onShow={show}
      onAnswer={on.onAnswer}
      onMend={on.onMend}
    >
      <InstructorWords
        messages={review.messages}
        notes={review.notes}
        onKeep={on.onKeepNote}
        onDrop={on.onDropNote}
      />
    </ReviewList>
  )
}

/** The page's words for a question, else the profile's. */
export function questionName(attribute: string, question: ReviewedQuestion | undefined): string {
  if (question?.label) return question.label
  const target = question?.target ?? ''
  if (target === '') return tOr(`review_attribute_${attribute}`, attribute)
  return tOr(`target_${target.replaceAll('.', '_')}`, wholePlaceText(target))
}
