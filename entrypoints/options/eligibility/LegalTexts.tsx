import { French } from '@/components/controls/French'
import type { Service } from '@/lib/eligibility/model'
import { legalBases } from '@/lib/eligibility/legal-basis'
import { t } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'
import { Away } from '@/components/controls/Away'
import { Cited } from './Cited'

/** The texts that a request may cite, the usual one first, and those that are not enough. */
export function LegalTexts({ basis }: { basis: Service['legalBasis'] }) {
  const { default: usual, when, alternatives, insufficient, notes = [], sources } = basis
  return (
    <>
      {usual ? (
        <>
          <p>{t('catalogue_legal_default')}</p>
          <TextList ids={[usual]} note={when} />
        </>
      ) : (
        <p>{t('catalogue_legal_none')}</p>
      )}
      {alternatives.length > 0 && (
        <>
          <p>{t('catalogue_legal_alternatives')}</p>
          <TextList ids={alternatives} />
        </>
      )}
      {insufficient.length > 0 && (
        <>
          <p>{t('catalogue_legal_insufficient')}</p>
          <TextList ids={insufficient} />
        </>
      )}
      {notes.map((note) => (
        <p key={note} lang="fr">
          {typeset(note)}
        </p>
      ))}
      <Cited ids={sources} />
    </>
  )
}

function TextList({ ids, note }: { ids: readonly string[]; note?: string | undefined }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <LegalText id={id} />{' '}
          {note && (
            <span class="hint" lang="fr">
              {note}
            </span>
          )}
        </li>
      ))}
    </ul>
  )
}

function LegalText({ id }: { id: string }) {
  const text = legalBases[id]
  if (!text) return <>{id}</>
  return (
    <>
      {text.url ? (
        <Away href={text.url} lang="fr">
          {text.label}
        </Away>
      ) : (
        <French text={text.label} />
      )}{' '}
      {text.expired && <span class="badge">{t('catalogue_legal_expired')}</span>}
      {text.principle && <span class="hint">{t('catalogue_legal_principle')}</span>}
    </>
  )
}
