/** Longest wait for what a browser shows, milliseconds: it may stand behind another on a busy core. */
export const PATIENCE = 20_000

type Found<T> = Exclude<T, null | undefined | false>

/** Looks again and again until there is something, and gives it; else throws with what `failure` tells. */
export async function until<T>(
  look: () => T | Promise<T>,
  failure: () => string | Promise<string>,
  patience = PATIENCE,
): Promise<Found<T>> {
  const end = Date.now() + patience
  for (;;) {
    const found = await look()
    if (found) return found as Found<T>
    if (Date.now() > end) throw new Error(await failure())
    await new Promise((resume) => setTimeout(resume, 50))
  }
}

/** Time that a frame has to answer, milliseconds: of one just taken away, the driver waits half a minute for a new document. */
const ANSWER_TIME = 3000

/** What the driver tells of a frame that may go meanwhile; throws when it does not come `within` these milliseconds. */
export function answered<T>(work: Promise<T>, within = ANSWER_TIME): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('the frame did not answer')), within)
  })
  return Promise.race([work, late])
}
