import { t } from '@/lib/extension/i18n'
import type { Sheet } from '@/lib/profile/sheet'

interface Props {
  sheets: Sheet[]
  chosen: number
  onChoose: (sheet: number) => void
}

/** Which sheet of a spreadsheet is read; nothing to choose where there is one. */
export function SheetChoice({ sheets, chosen, onChoose }: Props) {
  if (sheets.length < 2) return null
  return (
    <label class="field">
      <span>{t('sheet_choice')}</span>
      <select
        id="champ-feuille"
        value={String(chosen)}
        onChange={({ currentTarget }) => onChoose(Number(currentTarget.value))}
      >
        {sheets.map(({ name, rows }, at) => (
          <option key={`${at} ${name}`} value={String(at)}>
            {t('sheet_option', name, rows.length)}
          </option>
        ))}
      </select>
    </label>
  )
}
