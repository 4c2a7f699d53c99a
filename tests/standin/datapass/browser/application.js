import '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'
import { editControllers } from '/assets/edit.js'
import { revealControllers } from '/assets/reveal.js'

const application = Application.start()
for (const [identifier, controller] of Object.entries({ ...revealControllers, ...editControllers })) {
  application.register(identifier, controller)
}

// An answer without the frame of the dialog is another page.
document.addEventListener('turbo:frame-missing', (event) => {
  event.preventDefault()
  event.detail.visit(event.detail.response.url)
})
