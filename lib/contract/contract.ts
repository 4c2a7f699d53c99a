/** The contract: every message of the extension, by subject. */
import type { z } from '@/lib/profile/zod'
import { eligibilityMessages } from './eligibility'
import { entryMessages } from './entry'
import { fieldMessages } from './field-mappings'
import type { Message } from './message'
import { organisationMessages } from './organisations'
import { pageMessages } from './page'
import { recordMessages } from './records'
import { requestProfileMessages } from './request-profile'
import { requestMessages } from './requests'
import { reviewMessages } from './review'
import { settingsMessages } from './settings'
import { sharingMessages } from './sharing'
import { tabMessages } from './tab'
import { wholeRequestMessages } from './whole-request'

export const contract = {
  ...recordMessages,
  ...organisationMessages,
  ...eligibilityMessages,
  ...entryMessages,
  ...requestMessages,
  ...requestProfileMessages,
  ...reviewMessages,
  ...sharingMessages,
  ...settingsMessages,
  ...tabMessages,
  ...fieldMessages,
  ...pageMessages,
  ...wholeRequestMessages,
} satisfies Record<string, Message>

export type Contract = typeof contract
export type MessageName = keyof Contract
export type Input<N extends MessageName> = z.input<Contract[N]['input']>
export type Output<N extends MessageName> = Contract[N] extends Message<z.ZodType, infer O> ? O : never

/** From the background to extension pages: tables (or `page`, `settings`) whose content changed. */
export interface BroadcastProtocol {
  changed: (input: { topics: string[] }) => void
}
