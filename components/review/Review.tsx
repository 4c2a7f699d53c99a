import { ownOf } from '@/lib/profile/own'
import { wholePlaceText } from '@/components/assistant/place-words'
import type { Reviewing } from '@/lib/extension/use-review'
import { tOr } from '@/lib/extension/i18n'
import type { ReviewedQuestion } from '@/lib/contract/review'
import type { Finding } from '@/lib/eligibility/review/model'
import { InstructorWords } from './InstructorWords'
import type { FindingActions } from './MendOffer'
import { ReviewList } from './ReviewList'

export interface ReviewProps extends Reviewing {
  /** Shows a field, or the block of an answer, in the page. */
  onShowField?: ((ref: number) => void) | undefined
  /** Opens the answer in the profile; `target`: its place there. */
  onOpenOptions: (route: string, target?: string) => void
  /** Findings that stand beside their own lines already. */
  beside?: ReadonlySet<Finding> | undefined
  /** The element that names the form, where several are on the page. */
  nameId?: string
}

/** « Relire avant d’envoyer », with the words and the places of what it speaks of. */
export function Review(props: ReviewProps) {
  const { review, said, beside } = props
  const places = placesOf(props)
  const placed = (finding: Finding): Finding => ({
    ...finding,
    about: [
      ...finding.about.filter((attribute) => places.get(attribute) === 'page'),
      ...finding.about.filter((attribute) => places.get(attribute) === 'profile'),
    ],
  })
  return (
    <ReviewList
      findings={review.open.filter((finding) => !beside?.has(finding)).map(placed)}
      beside={beside ? review.open.filter((finding) => beside.has(finding)) : []}
      answered={review.answered}
      read={review.read}
      notRead={review.notRead}
      said={said}
      nameId={props.nameId}
      {...actionsOf(props)}
    >
      <InstructorWords
        messages={review.messages}
        notes={review.notes}
        onKeep={props.onKeepNote}
        onDrop={props.onDropNote}
      />
    </ReviewList>
  )
}

/** Where each question can be shown: in the page, else in the profile. */
function placesOf({ review: { questions }, onShowField }: ReviewProps): Map<string, 'page' | 'profile'> {
  const places = new Map<string, 'page' | 'profile'>()
  for (const [attribute, { ref, route }] of Object.entries(questions))
    if (ref !== null && onShowField) places.set(attribute, 'page')
    else if (route) places.set(attribute, 'profile')
  return places
}

/** What the findings of a review say and do, wherever they are shown. */
export function actionsOf(props: ReviewProps): FindingActions {
  const { review, onShowField, onOpenOptions, onAnswer, onMend } = props
  const { questions, boxes, people, forms } = review
  const show = (attribute: string) => {
    const { ref = null, route = '', target = '' } = questions[attribute] ?? {}
    if (ref !== null && onShowField) onShowField(ref)
    else if (route) onOpenOptions(route, target)
  }
  return {
    nameOf: (attribute) => questionName(attribute, questions[attribute]),
    isOfPage: (attribute) => Boolean(questions[attribute]?.label),
    nameOfBox: (_attribute, value) => ownOf(boxes, value) ?? value,
    nameOfPerson: (id) => ownOf(people, id) ?? id,
    nameOfForm: (uid) => ownOf(forms, uid) ?? uid,
    onShow: show,
    onAnswer,
    onMend,
  }
}

/** The page's words for a question, else the profile's. */
function questionName(attribute: string, question: ReviewedQuestion | undefined): string {
  if (question?.label) return question.label
  const target = question?.target ?? ''
  return target === '' ? attribute : tOr(`target_${target.replaceAll('.', '_')}`, wholePlaceText(target))
}
