import { t } from '@/lib/extension/i18n'
import { NewOrganisation } from './NewOrganisation'
import { useTitle } from '../use-title'

/** Adding an organisation when some are kept already. */
export function NewOrganisationPage({ siret }: { siret: string }) {
  useTitle(t('organisations_add'))
  return (
    <>
      <p>
        <a href="#organisations">{t('organisations_back')}</a>
      </p>
      <h1 tabIndex={-1}>{t('organisations_add')}</h1>
      <NewOrganisation siret={siret} />
    </>
  )
}
