import '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'
import { editControllers } from '/assets/edit.js'
import { revealControllers } from '/assets/reveal.js'

const application = Application.start()
for (const [identifier, controller] of Object.entries({ ...revealControllers, ...editControllers })) {
  application.register(identifier, controller)
}
