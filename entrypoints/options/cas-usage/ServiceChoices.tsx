import { around, French } from '@/components/controls/French'
import { useState } from 'preact/hooks'
import { CheckList } from '@/components/controls/ChecksField'
import { Field } from '@/components/controls/Field'
import { Group } from '@/components/controls/Group'
import type { FormView } from '@/components/controls/form-view'
import { plural, t } from '@/lib/extension/i18n'
import type { DefinitionFacts, ScopeFacts } from '@/lib/form/sites/datapass/definition'
import type { ServiceChoice } from '@/lib/profile/records'

type Choices = Record<string, ServiceChoice>

interface Props {
  form: FormView
  definitions: DefinitionFacts[]
}

/** « API Particulier (bac à sable) » where two definitions bear one name. */
export const definitionName = ({ name, stage }: DefinitionFacts) =>
  stage ? `${name} (${t(`stage_${stage}`)})` : name

/** Data and options wanted from each service: the service first, then what to tick. */
export function ServiceChoices({ form, definitions }: Props) {
  const choices = (form.raw('choices') ?? {}) as Choices
  const [adding, setAdding] = useState('')
  // One without data to tick counts too: its questions are then those of the form below.
  const offered = definitions.filter(({ id }) => !(id in choices))
  const change = (id: string, choice: ServiceChoice | null) => {
    const { [id]: _, ...others } = choices
    form.set('choices', choice ? { ...others, [id]: choice } : others)
  }
  return (
    <Group title={t('group_choices')} hint={t('group_choices_hint')}>
      {Object.entries(choices).map(([id, choice], _, all) => (
        <ServiceChoiceFields
          key={id}
          id={id}
          definition={definitions.find((each) => each.id === id)}
          choice={choice}
          isOpen={all.length <= FEW || choice.scopes.length + choice.modalites.length === 0}
          onChange={(next) => change(id, next)}
        />
      ))}
      <Field id="champ-choices" label={t('choices_add')}>
        {(described) => (
          <div class="with-button">
            <select
              {...described}
              value={adding}
              onChange={({ currentTarget }) => setAdding(currentTarget.value)}
            >
              <option value="">{t('choices_pick')}</option>
              {offered.map((definition) => (
                <option key={definition.id} value={definition.id} lang="fr">
                  {definitionName(definition)}
                </option>
              ))}
            </select>
            <button
              type="button"
              onClick={() => {
                if (adding) change(adding, { scopes: [], modalites: [] })
                setAdding('')
              }}
            >
              {t('choices_add_button')}
            </button>
          </div>
        )}
      </Field>
    </Group>
  )
}

/** Services whose data show at once; with more, each says how many are ticked, and unfolds. */
const FEW = 2

interface ServiceProps {
  id: string
  isOpen: boolean
  /** Absent when the installed version does not know the service. */
  definition: DefinitionFacts | undefined
  choice: ServiceChoice
  onChange: (choice: ServiceChoice | null) => void
}

function ServiceChoiceFields({ id, definition, choice, isOpen, onChange }: ServiceProps) {
  // As it was at first: ticking folds nothing under the person's hands.
  const [wasOpen] = useState(isOpen)
  const count = choice.scopes.length + choice.modalites.length
  const name = definition ? definitionName(definition) : id
  const groups = groupScopes(definition?.scopes ?? [])
  const hasChoice = groups.size + (definition?.modalites.length ?? 0) > 0
  return (
    <details class="group service" open={wasOpen}>
      <summary>
        <span lang="fr">{name}</span>{' '}
        {!wasOpen && hasChoice && <span class="hint">{plural('chosen', count)}</span>}
      </summary>
      {!definition && <p>{t('choices_unknown_service')}</p>}
      {definition && !hasChoice && <p>{t('choices_nothing')}</p>}
      {[...groups].map(([group, scopes], rank) => (
        <fieldset key={group} class="field">
          <legend>{group ? <French text={group} /> : t('choices_data')}</legend>
          <CheckList
            id={`${id}-${rank}`}
            checks={scopes.map(({ value, label, isIncluded }) => ({
              value,
              label: isIncluded ? (
                <>{around('choices_included', <French text={label} />)}</>
              ) : (
                <French text={label} />
              ),
              isLocked: isIncluded,
            }))}
            chosen={choice.scopes}
            onChange={(scopes) => onChange({ ...choice, scopes })}
          />
        </fieldset>
      ))}
      {definition && definition.modalites.length > 0 && (
        <fieldset class="field">
          <legend>{t('choices_options')}</legend>
          <CheckList
            id={`${id}-modalites`}
            checks={definition.modalites.map(({ value, label }) => ({
              value,
              label: <French text={label} />,
            }))}
            chosen={choice.modalites}
            onChange={(modalites) => onChange({ ...choice, modalites })}
          />
        </fieldset>
      )}
      <button type="button" class="quiet" onClick={() => onChange(null)}>
        {around('choices_remove', <French text={name} />)}
      </button>
    </details>
  )
}

/** Scopes by the title above them, in the order of the form. */
function groupScopes(scopes: ScopeFacts[]): Map<string, ScopeFacts[]> {
  const groups = new Map<string, ScopeFacts[]>()
  for (const scope of scopes) groups.set(scope.group, [...(groups.get(scope.group) ?? []), scope])
  return groups
}
