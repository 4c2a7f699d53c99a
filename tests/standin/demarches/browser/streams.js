import { renderStreamMessage } from '@hotwired/turbo'

/** Draws an answer, and resolves once it is drawn: Turbo waits for the next frame. */
export async function renderStreams(text) {
  renderStreamMessage(text)
  await Promise.all([...document.querySelectorAll('turbo-stream')].map((stream) => stream.render()))
}
