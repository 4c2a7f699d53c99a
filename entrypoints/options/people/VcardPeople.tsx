import { BusyButton } from '@/components/controls/BusyButton'
import { CheckList } from '@/components/controls/ChecksField'
import { plural, t } from '@/lib/extension/i18n'
import { deceptiveWords } from '@/lib/profile/deceptive'
import { roles, type Role } from '@/lib/profile/records'
import { personName } from '@/lib/profile/names'
import { showPhone } from '@/lib/profile/phone'
import type { LeftOut, PersonFound } from '@/lib/profile/people-found'

/** One person of the file, and what is to be done with them. */
export interface VcardChoice {
  person: PersonFound
  isWanted: boolean
  /** The organisation has them as a contact already. */
  isKnown: boolean
  roles: Role[]
}

interface Props {
  choices: VcardChoice[]
  isBusy: boolean
  onChange: (at: number, choice: VcardChoice) => void
  onAdd: () => void
}

const checks = roles.map((role) => ({ value: role, label: t(`role_${role}`) }))

/** What of a person is not what it looks like: they are not taken by default. */
export const doubtsOf = (person: PersonFound) => deceptiveWords({ ...person, refused: [] })

/** The people found in a file: whom to add, and in which roles, before anything is stored. */
export function VcardPeople({ choices, isBusy, onChange, onAdd }: Props) {
  const wanted = choices.filter(({ isWanted }) => isWanted).length
  return (
    <>
      <ul class="cards">
        {choices.map((choice, at) => {
          const { person, isWanted, isKnown } = choice
          const name = personName(person)
          const facts = [person.fonction, person.email, person.telephone && showPhone(person.telephone)]
          return (
            <li key={`${at} ${name}`} class="card">
              <label>
                <input
                  type="checkbox"
                  checked={isWanted}
                  onChange={({ currentTarget }) =>
                    onChange(at, { ...choice, isWanted: currentTarget.checked })
                  }
                />{' '}
                <strong>
                  <bdi>{name}</bdi>
                </strong>
              </label>{' '}
              {isKnown && <span class="badge warn">{t('vcard_known')}</span>}
              <p class="hint">{facts.filter(Boolean).join(' — ')}</p>
              {doubtsOf(person).map((word) => (
                <p key={word} class="error">
                  {t('notice_text_deceptive', word)}
                </p>
              ))}
              {person.refused.map((value) => (
                <p key={value} class="hint">
                  <span class="badge warn">{t('people_not_kept')}</span> <bdi>{value}</bdi>
                </p>
              ))}
              {isWanted && (
                <fieldset>
                  <legend>{t('vcard_roles', name)}</legend>
                  <CheckList
                    id={`champ-roles-${at}`}
                    checks={checks}
                    chosen={choice.roles}
                    onChange={(chosen) => onChange(at, { ...choice, roles: chosen as Role[] })}
                  />
                </fieldset>
              )}
            </li>
          )
        })}
      </ul>
      <p class="actions">
        <BusyButton class="primary" disabled={wanted === 0} isBusy={isBusy} onPress={onAdd}>
          {plural('vcard_add', wanted)}
        </BusyButton>
      </p>
    </>
  )
}

/** Whom the file names without being taken, and why, one by one. */
export function PeopleLeft({ left }: { left: LeftOut[] }) {
  return (
    <details class="people-left">
      <summary>{plural('people_left', left.length)}</summary>
      <ul>
        {left.map(({ name, why }, at) => (
          <li key={`${at} ${name}`}>
            <bdi>{name || t('people_left_unnamed')}</bdi> : {t(`people_left_${why}`)}
          </li>
        ))}
      </ul>
    </details>
  )
}
