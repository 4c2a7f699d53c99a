import { createElement as h, useEffect, useRef } from 'react'

/** A dialog with a focus trap: every click outside it is swallowed, a script's too. */
export function Dialog({ onConfirm, onClose }) {
  const box = useRef(null)
  useEffect(() => {
    const root = document.getElementById('root')
    const swallow = (event) => {
      if (box.current.contains(event.target)) return
      event.preventDefault()
      event.stopImmediatePropagation()
    }
    root.setAttribute('aria-hidden', 'true')
    document.addEventListener('click', swallow, true)
    return () => {
      root.removeAttribute('aria-hidden')
      document.removeEventListener('click', swallow, true)
    }
  }, [])
  return h(
    'div',
    { ref: box, className: 'fr-modal__body', role: 'alertdialog' },
    h('p', null, 'Confirmez-vous ?'),
    h(
      'div',
      { className: 'fr-modal__footer' },
      h('button', { type: 'button', onClick: onClose }, 'Annuler'),
      h('button', { type: 'button', onClick: onConfirm }, 'Confirmer'),
    ),
  )
}
