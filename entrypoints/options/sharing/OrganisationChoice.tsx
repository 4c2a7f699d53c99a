import { organisationName } from '@/components/controls/choices'
import { Narrowed } from '@/components/controls/Narrowed'
import { plural, t } from '@/lib/extension/i18n'
import type { OrganisationSummary } from '@/lib/contract/organisations'
import { wordsOfOrganisation } from '@/lib/profile/search'
import { showSiret } from '@/lib/profile/siret'

interface Props {
  legend: string
  organisations: OrganisationSummary[]
  chosen: ReadonlySet<string>
  onChoose: (chosen: Set<string>) => void
}

/** Organisations to tick, searched when there are many; « toutes » ticks those found. */
export function OrganisationChoice({ legend, organisations, chosen, onChoose }: Props) {
  const set = (ids: string[], is: boolean) => {
    const next = new Set(chosen)
    for (const id of ids) {
      if (is) next.add(id)
      else next.delete(id)
    }
    onChoose(next)
  }
  return (
    <fieldset class="group">
      <legend>{legend}</legend>
      <Narrowed
        items={organisations}
        wordsOf={wordsOfOrganisation}
        label={t('organisations_search')}
        countOf={(found) => plural('organisations_found', found)}
      >
        {(shown, found) => {
          const isAll = found.length > 0 && found.every(({ id }) => chosen.has(id))
          const all = found.map(({ id }) => id)
          return (
            <>
              <label class="check">
                <input type="checkbox" checked={isAll} onChange={() => set(all, !isAll)} />
                <strong>{plural('share_all', found.length)}</strong>
              </label>
              <ul class="checks">
                {shown.map((each) => (
                  <li key={each.id}>
                    <label>
                      <input
                        type="checkbox"
                        checked={chosen.has(each.id)}
                        onChange={({ currentTarget }) => set([each.id], currentTarget.checked)}
                      />
                      <span>
                        {organisationName(each)}
                        {each.siret && <span class="hint"> {showSiret(each.siret)}</span>}
                      </span>
                    </label>
                  </li>
                ))}
              </ul>
            </>
          )
        }}
      </Narrowed>
    </fieldset>
  )
}
