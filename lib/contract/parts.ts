/**
 * Which part of the background answers each message: a part, its schemas with it, is read when the first of its
 * messages comes. Names only, for the script that every wake of the background reads.
 */
import type { MessageName } from './contract'

export const parts = {
  tab: [
    'frame.claim',
    'assistant.get',
    'assistant.confirm',
    'assistant.undo',
    'assistant.tellWhose',
    'assistant.askWhose',
    'assistant.showField',
    'assistant.evidence',
    'assistant.close',
    'assistant.openNative',
    'assistant.openHere',
    'sample.show',
    'form.read',
    'page.changed',
    'page.opening',
    'page.closed',
    'page.written',
    'page.trouble',
  ],
  settings: [
    'policy.get',
    'settings.get',
    'settings.set',
    'storage.status',
    'storage.settleLoss',
    'options.open',
    'erase.everything',
    'erase.person',
  ],
  records: [
    'profile.get',
    'profile.acting',
    'record.save',
    'record.delete',
    'draft.get',
    'draft.put',
    'draft.delete',
    'completeness.get',
    'registry.search',
    'active.set',
  ],
  organisations: [
    'organisations.list',
    'organisations.pin',
    'people.list',
    'record.versions',
    'record.restore',
    'record.takeOwn',
    'bulk.start',
    'bulk.get',
    'bulk.step',
    'bulk.retry',
    'bulk.close',
  ],
  eligibility: [
    'eligibility.get',
    'eligibility.all',
    'eligibility.answer',
    'eligibility.addLegalBasis',
    'entities.verdicts',
    'answers.asked',
    'answers.preview',
    'answers.apply',
    'answers.undo',
  ],
  review: ['review.get', 'review.answer', 'review.mend', 'review.note', 'review.dropNote', 'review.counts'],
  journey: ['journey.get', 'journey.mark', 'request.attach', 'board.get', 'requests.history'],
  dossiers: [
    'dossiers.form',
    'dossiers.plan',
    'dossiers.start',
    'dossiers.get',
    'dossiers.step',
    'dossiers.retry',
    'dossiers.again',
    'dossiers.close',
  ],
  requestProfile: ['request.read', 'request.keep'],
  wholeRequest: ['whole.get', 'whole.keep', 'whole.open'],
  fields: ['field.places', 'field.teach', 'field.keep', 'field.settle', 'field.taught', 'form.know'],
  sharing: ['share.records', 'share.kept', 'share.imports', 'share.undo', 'source.get', 'source.opened'],
} as const satisfies Record<string, readonly MessageName[]>

export type PartName = keyof typeof parts
/** The messages of one part. */
export type PartOf<P extends PartName> = (typeof parts)[P][number]
