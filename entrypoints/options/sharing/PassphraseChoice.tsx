import { RefreshCw } from 'lucide'
import { Icon } from '@/components/controls/Icon'
import { t } from '@/lib/extension/i18n'
import { bitsOf, ENOUGH_BITS } from '@/lib/sharing/passphrase'

interface Props {
  generated: string
  own: string
  isOwn: boolean
  onOwn: (isOwn: boolean) => void
  onType: (own: string) => void
  onAnother: () => void
}

/** The generated passphrase to note down, or one's own with its strength. */
export function PassphraseChoice({ generated, own, isOwn, onOwn, onType, onAnother }: Props) {
  const bits = bitsOf(own)
  return (
    <fieldset class="group passphrase">
      <legend>{t('share_passphrase')}</legend>
      <p class="hint">{t('share_passphrase_hint')}</p>
      <label class="check">
        <input type="radio" name="passphrase" checked={!isOwn} onChange={() => onOwn(false)} />
        <span>{t('share_passphrase_generated')}</span>
      </label>
      {!isOwn && (
        <p class="generated">
          <output id="champ-phrase">{generated}</output>
          <button type="button" onClick={onAnother}>
            <Icon node={RefreshCw} /> {t('share_passphrase_another')}
          </button>
        </p>
      )}
      <label class="check">
        <input type="radio" name="passphrase" checked={isOwn} onChange={() => onOwn(true)} />
        <span>{t('share_passphrase_own')}</span>
      </label>
      {isOwn && (
        <div class="field">
          <label for="champ-phrase-own">{t('share_passphrase_own_label')}</label>
          <input
            id="champ-phrase-own"
            type="text"
            value={own}
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            aria-describedby="champ-phrase-own-below"
            onInput={({ currentTarget }) => onType(currentTarget.value)}
          />
          <p id="champ-phrase-own-below" class={bits >= ENOUGH_BITS ? 'good' : 'hint'} role="status">
            {bits >= ENOUGH_BITS ? t('share_strong', bits) : t('share_weak', bits, ENOUGH_BITS)}
          </p>
        </div>
      )}
    </fieldset>
  )
}
