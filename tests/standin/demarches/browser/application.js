import * as Turbo from '@hotwired/turbo'
import { Application } from '@hotwired/stimulus'
import { autosaveControllers } from '/assets/autosave.js'
import { champControllers } from '/assets/champs.js'
import { formatControllers } from '/assets/formats.js'
import { identityControllers } from '/assets/identity.js'
import { mountIslands } from '/assets/islands.js'
import { installMorph } from '/assets/morph.js'
import { statusControllers } from '/assets/status.js'

// As on the site: each page change is a full load, and only what says `data-turbo="true"` is Turbo’s.
Turbo.session.drive = false
Turbo.config.forms.mode = 'optin'
installMorph(Turbo.StreamActions)
mountIslands()

const application = Application.start()
const families = [
  statusControllers,
  autosaveControllers,
  champControllers,
  formatControllers,
  identityControllers,
]
for (const [identifier, controller] of families.flatMap((family) => Object.entries(family))) {
  application.register(identifier, controller)
}
document.body.classList.add('dom-ready')
