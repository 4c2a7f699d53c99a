import { useEffect, useLayoutEffect, useRef } from 'react'

/**
 * The inputs that speak for the combobox: each option gives its parts, none gives blanks. They fire `change` when
 * a choice of the person changes them (`turn` grows).
 */
export function Hidden({ fields, options, turn }) {
  const ref = useRef(null)
  const rows = options.length > 0 ? options : [{}]
  useLayoutEffect(() => {
    // Whatever a script wrote here goes: the choice lives in the component.
    for (const input of ref.current.querySelectorAll('input:not([data-own])')) input.remove()
    const inputs = [...ref.current.querySelectorAll('input')]
    const values = rows.flatMap((option) => fields.map(({ part }) => option[part] ?? ''))
    for (const [i, input] of inputs.entries()) input.value = values[i]
  })
  useEffect(() => {
    if (turn > 0) ref.current.querySelector('input').dispatchEvent(new Event('change', { bubbles: true }))
  }, [turn])
  return (
    <span ref={ref}>
      {rows.map((option, i) =>
        fields.map(({ name, part }) => (
          <input type="hidden" data-own key={`${i}-${name}`} name={name} defaultValue={option[part] ?? ''} />
        )),
      )}
    </span>
  )
}
