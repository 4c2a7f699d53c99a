import { useContext, useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '@/lib/extension/i18n'
import { FieldToolsContext, type FieldTools } from './field-tools'
import { groupText, grouped, placeText } from './place-words'
import { nameOf, type NamedLine } from './plan-groups'

/** Fields that the site's own map does not name: the person may say what they are. */
const isTeachable = ({ why, reason }: NamedLine) =>
  why !== undefined || reason?.code === 'unknown_field' || reason?.code === 'taught_never'

/** « Ce champ, c’est… »: the question, and the choice of a place of the profile or of none. */
export function TeachField({ line }: { line: NamedLine }) {
  const tools = useContext(FieldToolsContext)
  if (!tools || !isTeachable(line)) return null
  if (tools.openRef === line.ref) return <Choice line={line} tools={tools} />
  return (
    <button type="button" class="quiet small" onClick={() => tools.onOpen(line.ref)}>
      {t('teach_title')}
      <span class="visually-hidden">
        {' '}
        <bdi lang="fr">{nameOf(line)}</bdi>
      </span>
    </button>
  )
}

/** In a row of its own, a contact's place is named with the person: what is taught is the place alone. */
const placeOf = ({ target }: NamedLine) => target.replace(/^(contact\.\w+\.\w+)\..*$/, '$1')

/** Value of the option « jamais »: no place has this name. */
const NEVER = 'never'

function Choice({ line, tools }: { line: NamedLine; tools: FieldTools }) {
  const id = useId()
  const select = useRef<HTMLSelectElement>(null)
  const [chosen, setChosen] = useState(placeOf(line))
  const [problem, setProblem] = useState('')
  useEffect(() => {
    select.current?.scrollIntoView({ block: 'center' })
    select.current?.focus()
  }, [])
  const save = async (event: Event) => {
    event.preventDefault()
    if (chosen === '') return setProblem(t('teach_choose'))
    const answer = await tools.onTeach(line.ref, chosen === NEVER ? '' : chosen)
    if (answer?.outcome === 'saved') tools.onOpen(null)
    else setProblem(t(answer?.outcome === 'gone' ? 'teach_gone' : 'teach_failed'))
  }
  return (
    <form class="teach" onSubmit={(event) => void save(event)}>
      <label for={id}>{t('teach_label', nameOf(line))}</label>
      <select
        id={id}
        ref={select}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
      >
        <option value="">{t('teach_choose')}</option>
        <option value={NEVER}>{t('teach_never')}</option>
        {grouped(tools.places.filter(({ isFile }) => isFile === (line.kind === 'file'))).map(
          ({ group, places }) => (
            <optgroup key={group} label={groupText(group)}>
              {places.map(({ target, shown }) => (
                <option key={target} value={target}>
                  {shown ? t('teach_option', placeText(target), shown.slice(0, 60)) : placeText(target)}
                </option>
              ))}
            </optgroup>
          ),
        )}
      </select>
      <div role="alert">{problem !== '' && <p class="error">{problem}</p>}</div>
      <p class="hint">{t('teach_hint')}</p>
      <div class="actions">
        <button type="submit" class="primary">
          {t('teach_save')}
        </button>
        <button type="button" onClick={() => tools.onOpen(null)}>
          {t('teach_cancel')}
        </button>
      </div>
    </form>
  )
}
