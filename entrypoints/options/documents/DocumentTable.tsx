import type { ComponentChildren } from 'preact'
import { t } from '@/lib/extension/i18n'

export interface DocumentRow {
  id: string
  href: string
  title: string
  kind: string
  size: string
  dates: string
  /** Downloading is the page's work. */
  action: ComponentChildren
}

/** The stored files; on a narrow window each row becomes a block. */
export function DocumentTable({ rows }: { rows: DocumentRow[] }) {
  return (
    <table class="documents">
      <caption class="visually-hidden">{t('tab_documents')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('field_documents_titre')}</th>
          <th scope="col">{t('field_documents_kind')}</th>
          <th scope="col">{t('document_size')}</th>
          <th scope="col">{t('document_dates')}</th>
          <th scope="col">{t('document_file')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, href, title, kind, size, dates, action }) => (
          <tr key={id}>
            <th scope="row">
              <a href={href}>
                <bdi>{title}</bdi>
              </a>
            </th>
            <td>{kind}</td>
            <td>{size}</td>
            <td>{dates}</td>
            <td>{action}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
