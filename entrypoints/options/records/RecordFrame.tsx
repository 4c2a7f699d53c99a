import type { ComponentChildren, VNode } from 'preact'
import { useRef } from 'preact/hooks'
import { Notice } from '@/components/controls/Notice'
import type { SaveView } from '@/components/controls/form-view'
import { t } from '@/lib/extension/i18n'
import { ConflictPanel } from './ConflictPanel'
import { SaveStatus } from './SaveStatus'

interface Props {
  table: string
  save: SaveView
  describe: (field: string, value: unknown) => string | VNode
  /** An instant in the reader's words. */
  showDate: (instant: string) => string
  /** Provided by a policy: shown, not edited. */
  isManaged?: boolean | undefined
  /** The person gives up a record that was deleted elsewhere. */
  onDiscard: () => void
  children: ComponentChildren
}

/** A form with what may happen to it: typing found again, changed or deleted elsewhere, how far it is saved. */
export function RecordFrame({ table, save, describe, showDate, isManaged, onDiscard, children }: Props) {
  const trouble = useRef<HTMLDivElement>(null)
  if (save.state.is === 'erased')
    return (
      <div class="record">
        <Notice tone="warn">
          <p>{t('save_erased')}</p>
          <button type="button" onClick={onDiscard}>
            {t('erased_back')}
          </button>
        </Notice>
      </div>
    )
  return (
    <div class="record">
      {save.restoredAt && (
        <Notice tone="info">
          <p>{t('draft_restored', showDate(save.restoredAt))}</p>
          {save.state.is !== 'saved' && (
            <button type="button" onClick={save.discard}>
              {t('draft_forget')}
            </button>
          )}
        </Notice>
      )}
      <div ref={trouble} tabIndex={-1} class="trouble">
        {save.state.is === 'conflict' && (
          <ConflictPanel table={table} clashes={save.clashes} describe={describe} onResolve={save.resolve} />
        )}
        {save.state.is === 'gone' && (
          <section class="panel warn" aria-label={t('gone_title')}>
            <h2>{t('gone_title')}</h2>
            <p>{t('gone_text')}</p>
            {table === 'organisations' && <p>{t('gone_organisation')}</p>}
            <div class="actions">
              <button type="button" class="primary" onClick={save.recreate}>
                {t('gone_recreate')}
              </button>
              <button type="button" onClick={onDiscard}>
                {t('gone_discard')}
              </button>
            </div>
          </section>
        )}
      </div>
      {isManaged ? (
        <>
          <Notice tone="info">
            <p>{t('managed_record')}</p>
          </Notice>
          <fieldset class="bare" disabled>
            {children}
          </fieldset>
        </>
      ) : (
        <>
          {children}
          <SaveStatus state={save.state} onRetry={save.retry} onShow={() => trouble.current?.focus()} />
        </>
      )}
    </div>
  )
}
