import { PanelRightOpen, ScanText } from 'lucide'
import { useState } from 'preact/hooks'
import type { AssistantPage, FormRead } from '@/lib/contract/tab'
import { t, type MessageKey } from '@/lib/extension/i18n'
import { pages } from '@/lib/form/sites/any/pages'
import { elsewhereOf } from '@/lib/form/sites/elsewhere'
import { Icon } from '../controls/Icon'
import { Notice } from '../controls/Notice'

interface Props {
  /** null on a page that no site of ours is, as long as its form was not read. */
  page: AssistantPage | null
  onRead: () => Promise<FormRead | null>
  /** In the popup, which goes away at the next click in the page. */
  onOpenPanel?: (() => void) | undefined
}

const wordOf: Record<Exclude<FormRead, 'read'>, MessageKey> = {
  no_field: 'any_form_no_field',
  no_access: 'any_form_no_access',
  not_https: 'any_form_not_https',
  forbidden: 'any_form_forbidden',
}

/** Is the page one whose form is read only when the person asks? */
export const isAnyForm = (page: AssistantPage | null) =>
  page !== null && (page.site === pages.id || elsewhereOf(page.site) !== undefined)

/** The form of a site that Habili does not know: read once, at this press. */
export function AnyForm({ page, onRead, onOpenPanel }: Props) {
  const [outcome, setOutcome] = useState<FormRead | null>(null)
  const [isBusy, setBusy] = useState(false)
  const read = async () => {
    if (isBusy) return
    setBusy(true)
    setOutcome(null)
    setOutcome(await onRead())
    setBusy(false)
  }
  return (
    <section class="any-form" aria-labelledby="any-form-title">
      <h2 id="any-form-title">{page ? t('any_form_on', page.host) : t('any_form_title')}</h2>
      <p>{page ? aboutPage(page) : t('any_form_about')}</p>
      <div class="actions">
        <button type="button" aria-disabled={isBusy} onClick={() => void read()}>
          <Icon node={ScanText} /> {t(page ? 'any_form_again' : 'any_form_read')}
        </button>
        {page && onOpenPanel && (
          <button type="button" class="quiet" onClick={onOpenPanel}>
            <Icon node={PanelRightOpen} /> {t('any_form_panel')}
          </button>
        )}
      </div>
      <div role="status">
        {outcome && outcome !== 'read' && (
          <Notice tone="warn">
            <p>{t(wordOf[outcome])}</p>
          </Notice>
        )}
      </div>
    </section>
  )
}

/** By which words its answers are proposed, and the program that was recognised. */
function aboutPage({ site }: AssistantPage): string {
  const program = elsewhereOf(site)
  return program ? t('any_form_program', program.name) : t('any_form_by_words')
}
