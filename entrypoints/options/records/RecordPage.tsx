import type { ComponentChildren } from 'preact'
import { useRef, useState } from 'preact/hooks'
import { SharedLock } from './SharedWith'
import { EmptyState } from '@/components/controls/EmptyState'
import { plural, t } from '@/lib/extension/i18n'
import type { RecordOf } from '@/lib/profile/records'
import type { EditableTable } from '@/lib/profile/tables'
import { DeleteRecord } from './DeleteRecord'
import type { TabProps } from '../routes'
import { RecordSection } from './RecordSection'
import { organisationHref, renameAddress } from '../routes'
import { Sharing, useNames } from './Sharing'
import { useOwnCopy } from './use-own-copy'
import { Versions } from './Versions'
import { useRecord, type RecordForm } from './use-record'

type Listed = Exclude<EditableTable, 'organisations'>

interface Props<T extends Listed> extends TabProps {
  table: T
  records: RecordOf<T>[]
  /** Values of a new record beside its organisation. */
  initial?: Record<string, unknown>
  titleOf: (record: RecordOf<T>) => string
  children: (record: RecordForm, stored: RecordOf<T> | undefined) => ComponentChildren
}

/** One record of a tab's list, by the id in the address, or a new one. */
export function RecordPage<T extends Listed>(props: Props<T>) {
  const { route, visit, records, profile, table } = props
  const isNew = route.recordId === 'nouveau'
  const key = `${route.recordId} ${visit}`
  // Known once is enough: a record deleted while it is edited is the form's matter.
  const [known, setKnown] = useState('')
  const isFound = isNew || known === key || records.some(({ id }) => id === route.recordId)
  if (isFound && known !== key) setKnown(key)
  const list = organisationHref(profile.organisation.id, route.tab)
  return (
    <>
      <p>
        <a href={list}>{t(`${table}_back`)}</a>
      </p>
      {isFound ? (
        <Editor key={key} {...props} id={isNew ? null : route.recordId} list={list} />
      ) : (
        <EmptyState title={t('record_missing')}>
          <p>{t('record_missing_text')}</p>
        </EmptyState>
      )}
    </>
  )
}

function Editor<T extends Listed>(props: Props<T> & { id: string | null; list: string }) {
  const { table, records, id, profile, route, list, initial, titleOf, children } = props
  const organisationId = profile.organisation.id
  const record = useRecord(table, records, id, {
    initial: { ...(table === 'mandats' ? {} : { organisationIds: [organisationId] }), ...initial },
    scope: organisationId,
    onCreated: (newId) => renameAddress(organisationHref(organisationId, route.tab, newId)),
  })
  const { editor } = record
  const stored = records.find((each) => each.id === editor.id)
  const names = useNames()
  const used = stored && 'organisationIds' in stored ? stored.organisationIds : []
  const others = used
    .filter((each) => each !== organisationId)
    .map((each) => ({ id: each, name: names.nameOf(each) }))
  const own = useOwnCopy({
    table: table as Exclude<Listed, 'mandats'>,
    record,
    profile,
    onTaken: (copyId) => (location.hash = organisationHref(organisationId, route.tab, copyId)),
  })
  const lastTitle = useRef(t(`${table}_new`))
  if (stored) lastTitle.current = titleOf(stored)
  const isErased = record.save.state.is === 'erased'
  const title = isErased ? t(`${table}_new`) : lastTitle.current
  return (
    <>
      <h3>{title}</h3>
      <RecordSection record={record} profile={profile} isManaged={stored?.isManaged} listHref={list}>
        <SharedLock key={String(others.length > 0)} others={others} own={own}>
          {children(record, stored)}
        </SharedLock>
        {stored && 'organisationIds' in stored && !stored.isManaged && (
          <Sharing
            form={record.form}
            ownId={organisationId}
            names={names}
            onLeft={() => (location.hash = list)}
          />
        )}
      </RecordSection>
      {stored && !stored.isManaged && <Versions table={table} stored={stored} profile={profile} />}
      {editor.rev > 0 && !stored?.isManaged && !isErased && record.save.state.is !== 'gone' && (
        <DeleteRecord
          table={table}
          id={editor.id}
          rev={editor.rev}
          label={t(`${table}_delete`)}
          title={t('delete_title', title)}
          text={[t(`${table}_delete_text`), others.length > 0 && plural('shared_delete', others.length)]
            .filter(Boolean)
            .join(' ')}
          onDeleted={() => {
            editor.discard()
            location.hash = list
          }}
        />
      )}
    </>
  )
}
