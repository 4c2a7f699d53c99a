import { Controller } from '@hotwired/stimulus'
import { ends, starts } from '/assets/status.js'
import { renderStreams } from '/assets/streams.js'

/** Asks for the champ again every two seconds while its look-up runs. */
class TurboPoll extends Controller {
  static values = { url: String, interval: { type: Number, default: 2000 } }

  connect() {
    this.timer = setInterval(() => ask(this.urlValue), this.intervalValue)
  }

  disconnect() {
    clearInterval(this.timer)
  }
}

/** Shows the association of the number, whether or not it is saved yet. */
class Rna extends Controller {
  connect() {
    this.element.addEventListener('input', this.soon)
  }

  disconnect() {
    this.element.removeEventListener('input', this.soon)
  }

  soon = () => {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => {
      const { rnaUrl } = this.element.closest('.editable-champ').querySelector('[data-rna-url]').dataset
      ask(`${rnaUrl}?${new URLSearchParams({ value: this.element.value })}`)
    }, 200)
  }
}

/** A chosen file leaves at once: bytes first, then its place in the champ. */
class Attachment extends Controller {
  connect() {
    this.element.addEventListener('change', this.upload)
  }

  disconnect() {
    this.element.removeEventListener('change', this.upload)
  }

  upload = async () => {
    for (const file of this.element.files) {
      starts(this)
      const isSaved = await this.send(file).catch(() => false)
      ends(this, isSaved)
    }
  }

  async send(file) {
    const { directUploadUrl, autoAttachUrl, maxFileSize } = this.element.dataset
    if (file.size > Number(maxFileSize)) return false
    const blob = { filename: file.name, content_type: file.type, byte_size: file.size }
    const announced = await fetch(directUploadUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ blob }),
    })
    if (!announced.ok) return false
    const { signed_id: signedId, direct_upload: upload } = await announced.json()
    const stored = await fetch(upload.url, { method: 'PUT', headers: upload.headers, body: file })
    if (!stored.ok) return false
    const body = new FormData()
    body.append('blob_signed_id', signedId)
    return ask(autoAttachUrl, { method: 'PUT', body })
  }

  /** « Réessayer »: the file is still in the input. */
  enqueue() {
    this.upload()
  }
}

async function ask(url, options = {}) {
  const headers = { accept: 'text/vnd.turbo-stream.html' }
  const response = await fetch(url, { ...options, headers })
  if (response.ok) await renderStreams(await response.text())
  return response.ok
}

export const champControllers = { 'turbo-poll': TurboPoll, rna: Rna, attachment: Attachment }
