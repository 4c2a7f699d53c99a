import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { List } from './List.jsx'
import { Remote } from './Remote.jsx'

const components = { single: List, multiple: List, remote: Remote, education: Remote }

/** A React island: its `props` attribute changes with each answer of the server, its children are its own. */
class Island extends HTMLElement {
  static observedAttributes = ['props']

  connectedCallback() {
    if (this.root) return
    this.root = createRoot(this)
    flushSync(() => this.draw())
  }

  attributeChangedCallback() {
    if (this.root) this.draw()
  }

  draw() {
    const props = JSON.parse(this.getAttribute('props'))
    const Component = components[props.kind]
    this.root.render(<Component {...props} />)
  }
}

/** Options are drawn in a portal at the end of the body. */
export function mountIslands() {
  if (!document.getElementById('rac-portal')) {
    const portal = document.createElement('div')
    portal.id = 'rac-portal'
    document.body.append(portal)
  }
  if (!customElements.get('react-component')) customElements.define('react-component', Island)
}
