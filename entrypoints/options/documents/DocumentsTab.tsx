import { Download } from 'lucide'
import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { EmptyState } from '@/components/controls/EmptyState'
import { remarkText } from '@/components/controls/Field'
import { FileDrop } from '@/components/controls/FileDrop'
import { Group } from '@/components/controls/Group'
import { Icon } from '@/components/controls/Icon'
import { SelectField } from '@/components/controls/SelectField'
import { TextField } from '@/components/controls/TextField'
import type { FormView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { type Document, documentKinds } from '@/lib/profile/records'
import { remark } from '@/lib/profile/text'
import { useBackground } from '../background'
import { accepted } from './DocumentField'
import { useUploads } from './use-uploads'
import type { TabProps } from '../routes'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'
import { saveFile } from '@/lib/extension/save-file'
import { showDay } from '@/components/eligibility/days'
import { showBytes, showDate } from '../words'

/** The files of an organisation, kept in the browser until a request needs them. */
export function DocumentsTab(props: TabProps) {
  const { profile, route } = props
  if (!route.recordId) return <DocumentListPage {...props} />
  return (
    <RecordPage
      {...props}
      table="documents"
      records={profile.documents}
      titleOf={({ titre, fileName }) => titre || fileName}
    >
      {({ form }, stored) => (
        <>
          {stored && (
            <p>
              <bdi>{stored.fileName}</bdi>, {showBytes(stored.size)}, {showDay(stored.createdAt)}{' '}
              <DownloadButton document={stored} />
            </p>
          )}
          <DocumentForm form={form} />
        </>
      )}
    </RecordPage>
  )
}

function DocumentListPage({ profile }: TabProps) {
  const { id } = profile.organisation
  const [kind, setKind] = useState<string>('autre')
  const { uploads, onFiles } = useUploads({ organisationId: id, kind, need: 'any' })
  return (
    <>
      {profile.documents.length === 0 ? (
        <EmptyState title={t('documents_empty')}>
          <p>{t('documents_empty_text')}</p>
        </EmptyState>
      ) : (
        <DocumentTable
          rows={profile.documents.map((document) => ({
            id: document.id,
            href: organisationHref(id, 'documents', document.id),
            title: document.titre || document.fileName,
            kind: t(`kind_${document.kind}`),
            size: showBytes(document.size),
            dates: document.expiresOn
              ? t('document_until', showDate(document.expiresOn))
              : t('document_added', showDay(document.createdAt)),
            action: <DownloadButton document={document} />,
          }))}
        />
      )}
      <div class="field">
        <label for="champ-nouveau-genre">{t('document_kind_new')}</label>
        <select
          id="champ-nouveau-genre"
          value={kind}
          onChange={({ currentTarget }) => setKind(currentTarget.value)}
        >
          {documentKinds.map((value) => (
            <option key={value} value={value}>
              {t(`kind_${value}`)}
            </option>
          ))}
        </select>
      </div>
      <FileDrop
        label={t('drop_any')}
        hint={t('drop_any_hint')}
        accept={accepted.any}
        uploads={uploads}
        onFiles={onFiles}
      />
    </>
  )
}

/** How a stored file is called and what it is; its bytes do not change. */
function DocumentForm({ form }: { form: FormView }) {
  return (
    <Group title={t('group_document')}>
      <TextField form={form} name="titre" />
      <SelectField
        form={form}
        name="kind"
        options={documentKinds
          .filter((value) => value !== 'autre')
          .map((value) => ({ value, label: t(`kind_${value}`) }))}
        emptyLabel={t('kind_autre')}
        toRaw={(option) => option || 'autre'}
      />
      <TextField form={form} name="issuedOn" type="date" />
      <TextField form={form} name="expiresOn" type="date" />
    </Group>
  )
}

interface DocumentRow {
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
function DocumentTable({ rows }: { rows: DocumentRow[] }) {
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

/** Gives a stored file back to the person, under its own name. */
function DownloadButton({ document: stored }: { document: Document }) {
  const { download } = useBackground()
  const [hasFailed, setFailed] = useState(false)
  const save = async () => {
    setFailed(false)
    try {
      saveFile(stored.fileName, await download(stored.id))
    } catch {
      setFailed(true)
    }
  }
  return (
    <>
      <button type="button" onClick={() => void save()}>
        <Icon node={Download} /> {t('document_download')}
        <span class="visually-hidden"> {stored.titre || stored.fileName}</span>
      </button>
      {hasFailed && (
        <p class="error" role="alert">
          {remarkText('error', remark('file_unread'))}
        </p>
      )}
    </>
  )
}
