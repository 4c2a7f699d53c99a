import { fieldLabel } from '@/components/controls/labels'
import { t } from '@/lib/extension/i18n'
import type { Change } from '@/lib/profile/registry-changes'

const shown = (value: unknown) =>
  value === true ? t('active_true') : value === false ? t('active_false') : String(value || t('value_none'))

/** Field by field, what is kept here and what the registry says. */
export function RegistryDifferences({ changes }: { changes: Change[] }) {
  return (
    <table>
      <caption>{t('refresh_title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('refresh_field')}</th>
          <th scope="col">{t('refresh_here')}</th>
          <th scope="col">{t('refresh_there')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ field, mine, theirs }) => (
          <tr key={field}>
            <th scope="row">{fieldLabel('organisations', field)}</th>
            <td>{shown(mine)}</td>
            <td>{shown(theirs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
