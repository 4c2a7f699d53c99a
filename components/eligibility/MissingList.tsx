import { around, French } from '@/components/controls/French'
import type { ShownMissing } from '@/lib/eligibility/shown'
import { t } from '@/lib/extension/i18n'
import { EditForm, type Editing, ValueText } from './AnswerList'
import { PlaceLink } from './PlaceLink'
import { SourceFold } from './SourceFold'

/** Pieces to gather: each with the place of the profile that holds it, or the question that settles it. */
export function MissingList({ missing, ...rest }: { missing: readonly ShownMissing[] } & Editing) {
  return (
    <ul class="missing">
      {missing.map((piece) => (
        <li key={piece.id} data-key={`missing ${piece.id}`}>
          <Missing piece={piece} {...rest} />
        </li>
      ))}
    </ul>
  )
}

function Missing({ piece, editing, onEdit, ...rest }: { piece: ShownMissing } & Editing) {
  const { id, text, note, of, route, question, sources } = piece
  return (
    <>
      <p>
        {of ? around('eligibility_piece_of', <French text={text} />, of) : <French text={text} />}
        {question?.known && (
          <span class="hint">
            {' '}
            {around('eligibility_answered', <ValueText shown={question.known.shown} />)}
          </span>
        )}
      </p>
      {note && (
        <p class="hint" lang="fr">
          {note}
        </p>
      )}
      {route && (
        <PlaceLink route={route} onOpen={rest.onOpen}>
          {t('eligibility_add')}{' '}
          <span class="visually-hidden" lang="fr">
            {text}
          </span>
        </PlaceLink>
      )}
      {question &&
        (editing === `missing ${id}` ? (
          <EditForm question={question} onEdit={onEdit} {...rest} />
        ) : (
          <button type="button" class="quiet" onClick={() => onEdit(`missing ${id}`)}>
            {t(question.known ? 'eligibility_correct' : 'eligibility_say')}{' '}
            <span class="visually-hidden" lang="fr">
              {text}
            </span>
          </button>
        ))}
      <SourceFold sources={sources} />
    </>
  )
}
