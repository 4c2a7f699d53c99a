/** The answer to each message of the contract: every subject has its own, beside its logic. */
import type { Handlers } from '@/lib/extension/messenger'
import { eligibilityHandlers } from './eligibility/eligibility'
import { entryHandlers } from './eligibility/entry'
import { reviewHandlers } from './eligibility/review-handlers'
import { organisationHandlers } from './organisations/organisations'
import { recordHandlers } from './organisations/record-handlers'
import { dossierHandlers } from './requests/dossiers'
import { journeyHandlers } from './requests/journey-handlers'
import { requestProfileHandlers } from './requests/request-profile'
import { wholeRequestHandlers } from './requests/whole-request'
import { settingsHandlers, type Connection } from './settings'
import { sharingHandlers, sourceHandlers } from './sharing/sharing'
import { fieldHandlers } from './tab/field-handlers'
import { tabHandlers } from './tab/tab-handlers'

export function newHandlers(connection: Connection): Handlers {
  const { store } = connection
  return {
    ...settingsHandlers(connection),
    ...recordHandlers(store),
    ...organisationHandlers(store),
    ...eligibilityHandlers(store),
    ...entryHandlers(store),
    ...reviewHandlers(store),
    ...journeyHandlers(store),
    ...dossierHandlers(store),
    ...wholeRequestHandlers(store),
    ...requestProfileHandlers(store),
    ...sharingHandlers(store),
    ...sourceHandlers,
    ...fieldHandlers(store),
    ...tabHandlers(store),
  }
}
