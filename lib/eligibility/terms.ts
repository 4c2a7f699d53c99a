/** Words shared by every schema of the catalogue. */
import { z } from '@/lib/profile/zod'

export const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/)
export const fr = z.string().min(1)
/** Ids of sources; every rule says where it was read. */
export const cited = z.array(z.string()).min(1, 'une source au moins est attendue')

export const Verdict = z.enum(['eligible', 'maybe', 'not_eligible'])
export type Verdict = z.infer<typeof Verdict>
export const RulesetId = z.enum(['current', 'seed'])
export type RulesetId = z.infer<typeof RulesetId>
export const PageEra = z.enum(['old', 'current'])
export const Stage = z.enum([
  'catalogue',
  'eligibility',
  'test',
  'implementation',
  'contract',
  'production',
  'use',
  'docs',
  'help',
  'support',
])
export type Stage = z.infer<typeof Stage>
export const ServiceStatus = z.enum(['open', 'renamed', 'merged', 'closed', 'not_requestable', 'open_data'])
export type ServiceStatus = z.infer<typeof ServiceStatus>
export const rulesetIds = z.array(RulesetId).min(1)
