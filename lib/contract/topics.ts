/** What a broadcast of the background is about, beside the names of tables: for whoever listens, without any schema. */

/** Topic of an erasure: alone for everything, `erased:<id>` for one record. */
export const ERASED = 'erased'

/** Topic: the person is in this field of a page. */
export const focusTopic = (documentId: string, ref: number) => `field ${documentId} ${ref}`
