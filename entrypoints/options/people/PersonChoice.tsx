import type { ComponentChildren } from 'preact'
import { useMemo, useState } from 'preact/hooks'
import { organisationsOf, personChoice } from '@/components/controls/choices'
import { Combobox } from '@/components/controls/Combobox'
import { remarkText } from '@/components/controls/Field'
import { t } from '@/lib/extension/i18n'
import type { PersonSummary } from '@/lib/contract/organisations'
import { useWantedPeople } from '@/lib/extension/use-wanted'
import { remark } from '@/lib/profile/text'
import { nameOf } from '../words'

interface Props {
  /** Id of the input. */
  id: string
  /** What may be done with the person chosen. */
  children: (person: PersonSummary) => ComponentChildren
}

/** One person among those of every organisation, searched by name, function, organisation or e-mail. */
export function PersonChoice({ id, children }: Props) {
  const { data: people, hasFailed, want } = useWantedPeople()
  const [personId, setPersonId] = useState<string | null>(null)
  const choices = useMemo(() => people?.map(personChoice), [people])
  const person = personId === null ? undefined : people?.find((each) => each.id === personId)
  return (
    <>
      <Combobox
        id={id}
        label={t('person_choose')}
        of="person"
        choices={choices}
        chosenId={personId}
        onOpen={want}
        onChoose={setPersonId}
      />
      {hasFailed && <p class="error">{remarkText('error', remark('people_unread'))}</p>}
      {person && (
        <div class="card">
          <strong>
            <bdi>{nameOf(person)}</bdi>
          </strong>
          {[person.fonction, organisationsOf(person), person.email].filter(Boolean).map((fact) => (
            <p class="hint" key={fact}>
              {fact}
            </p>
          ))}
          {children(person)}
        </div>
      )}
    </>
  )
}
