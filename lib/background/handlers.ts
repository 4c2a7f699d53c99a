/**
 * The parts of the background, each read with the schemas of its messages when the first of them comes: what a wake
 * does not need, it does not read.
 */
import type { Parts } from '@/lib/extension/messenger'
import type { Connection } from './settings'

export function newParts(connection: Connection): Parts {
  const { store } = connection
  return {
    async tab() {
      const [{ tabMessages }, { pageMessages }, { tabHandlers }] = await Promise.all([
        import('@/lib/contract/tab'),
        import('@/lib/contract/page'),
        import('./tab/tab-handlers'),
      ])
      return { messages: { ...tabMessages, ...pageMessages }, handlers: tabHandlers(store) }
    },
    async settings() {
      const [{ settingsMessages }, { recordMessages }, { settingsHandlers }] = await Promise.all([
        import('@/lib/contract/settings'),
        import('@/lib/contract/records'),
        import('./settings'),
      ])
      return { messages: { ...settingsMessages, ...recordMessages }, handlers: settingsHandlers(connection) }
    },
    async records() {
      const [{ recordMessages }, { organisationMessages }, { recordHandlers }] = await Promise.all([
        import('@/lib/contract/records'),
        import('@/lib/contract/organisations'),
        import('./organisations/record-handlers'),
      ])
      return { messages: { ...recordMessages, ...organisationMessages }, handlers: recordHandlers(store) }
    },
    async organisations() {
      const [{ recordMessages }, { organisationMessages }, { organisationHandlers }] = await Promise.all([
        import('@/lib/contract/records'),
        import('@/lib/contract/organisations'),
        import('./organisations/organisations'),
      ])
      return {
        messages: { ...recordMessages, ...organisationMessages },
        handlers: organisationHandlers(store),
      }
    },
    async eligibility() {
      const [{ eligibilityMessages: messages }, { eligibilityHandlers }] = await Promise.all([
        import('@/lib/contract/eligibility'),
        import('./eligibility/eligibility'),
      ])
      return { messages, handlers: eligibilityHandlers(store) }
    },
    async entry() {
      const [{ entryMessages: messages }, { entryHandlers }] = await Promise.all([
        import('@/lib/contract/entry'),
        import('./eligibility/entry'),
      ])
      return { messages, handlers: entryHandlers(store) }
    },
    async review() {
      const [{ reviewMessages: messages }, { reviewHandlers }] = await Promise.all([
        import('@/lib/contract/review'),
        import('./eligibility/review-handlers'),
      ])
      return { messages, handlers: reviewHandlers(store) }
    },
    async journey() {
      const [{ requestMessages: messages }, { journeyHandlers }] = await Promise.all([
        import('@/lib/contract/requests'),
        import('./requests/journey-handlers'),
      ])
      return { messages, handlers: journeyHandlers(store) }
    },
    async dossiers() {
      const [{ requestMessages: messages }, { dossierHandlers }] = await Promise.all([
        import('@/lib/contract/requests'),
        import('./requests/dossiers'),
      ])
      return { messages, handlers: dossierHandlers(store) }
    },
    async requestProfile() {
      const [{ requestProfileMessages: messages }, { requestProfileHandlers }] = await Promise.all([
        import('@/lib/contract/request-profile'),
        import('./requests/request-profile'),
      ])
      return { messages, handlers: requestProfileHandlers(store) }
    },
    async wholeRequest() {
      const [{ wholeRequestMessages: messages }, { wholeRequestHandlers }] = await Promise.all([
        import('@/lib/contract/whole-request'),
        import('./requests/whole-request'),
      ])
      return { messages, handlers: wholeRequestHandlers(store) }
    },
    async fields() {
      const [{ fieldMessages: messages }, { fieldHandlers }] = await Promise.all([
        import('@/lib/contract/field-mappings'),
        import('./tab/field-handlers'),
      ])
      return { messages, handlers: fieldHandlers(store) }
    },
    async sharing() {
      const [{ sharingMessages: messages }, { sharingHandlers, sourceHandlers }] = await Promise.all([
        import('@/lib/contract/sharing'),
        import('./sharing/sharing'),
      ])
      return { messages, handlers: { ...sharingHandlers(store), ...sourceHandlers } }
    },
  }
}
