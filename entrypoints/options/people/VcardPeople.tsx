import { CheckList } from '@/components/controls/ChecksField'
import { plural, t } from '@/lib/extension/i18n'
import { roles, type Role } from '@/lib/profile/records'
import { showPhone } from '@/lib/profile/phone'
import type { VcardPerson } from '@/lib/profile/vcard'

/** One person of the file, and what is to be done with them. */
export interface VcardChoice {
  person: VcardPerson
  isWanted: boolean
  /** A contact of the organisation has the same e-mail. */
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

/** The people found in a file: whom to add, and in which roles, before anything is stored. */
export function VcardPeople({ choices, isBusy, onChange, onAdd }: Props) {
  const wanted = choices.filter(({ isWanted }) => isWanted).length
  return (
    <>
      <ul class="cards">
        {choices.map((choice, at) => {
          const { person, isWanted, isKnown } = choice
          const name = [person.prenom, person.nom].filter(Boolean).join(' ') || person.email
          const facts = [person.fonction, person.email, person.telephone && showPhone(person.telephone)]
          return (
            <li key={`${name} ${person.email}`} class="card">
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
        <button type="button" class="primary" disabled={wanted === 0 || isBusy} onClick={onAdd}>
          {plural('vcard_add', wanted)}
        </button>
      </p>
    </>
  )
}
