import { useState } from 'preact/hooks'
import { accepted } from './DocumentField'
import { DocumentForm } from './DocumentForm'
import { DocumentTable } from './DocumentTable'
import { FileDrop } from '@/components/controls/FileDrop'
import { EmptyState } from '@/components/controls/EmptyState'
import { t } from '@/lib/extension/i18n'
import { documentKinds } from '@/lib/profile/records'
import { DownloadButton } from './DownloadButton'
import type { TabProps } from '../organisations/OrganisationPage'
import { RecordPage } from '../records/RecordPage'
import { organisationHref } from '../routes'
import { useUploads } from './use-uploads'
import { showBytes, showDate, showDay } from '../words'

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
