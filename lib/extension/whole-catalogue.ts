/**
 * Every service with its rules, from the packaged file: for pages of the options that are loaded late, and wait for it.
 * The background asks lib/background/eligibility/catalogue.ts.
 */
import { directory, sourceIn } from '@/lib/eligibility/directory'
import { packaged } from '@/lib/extension/packaged'

export const { services, serviceById, successorOf, search } = directory(await packaged('services.json'))

/** Where a rule of any service was read, from the id that it cites. */
export const findSource = (id: string) => sourceIn(services, id)
