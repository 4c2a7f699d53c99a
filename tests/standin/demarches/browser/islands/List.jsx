import { useState } from 'react'
import { useFilter } from 'react-aria-components'
import { Hidden } from './Hidden.jsx'
import { Options } from './Options.jsx'
import { useFreshFocus } from './use-fresh-focus.js'

/** A closed list, one value or several; it follows what the server holds. */
export function List({ kind, id, items, hidden, selected, isRequired }) {
  const [chosen, setChosen] = useState(selected)
  /** Null: the text is that of the choice. */
  const [typed, setTyped] = useState(null)
  const [turn, setTurn] = useState(0)
  const { contains } = useFilter({ sensitivity: 'base' })
  const isMultiple = kind === 'multiple'
  const focus = useFreshFocus()
  const [past, setPast] = useState([keyOf(selected)])

  // A list that was never chosen here comes from elsewhere; one chosen before is the answer of an older save.
  if (!past.includes(keyOf(selected))) {
    setPast([keyOf(selected)])
    setChosen(selected)
  }

  function choose(list) {
    setPast([...past, keyOf(list)])
    setChosen(list)
    setTurn((count) => count + 1)
  }

  function select(key) {
    const item = items.find(({ value }) => value === key)
    if (!item) return
    setTyped(null)
    // Leaving the field says the current choice again.
    if (!chosen.some(({ value }) => value === key)) choose(isMultiple ? [...chosen, item] : [item])
  }

  function type(value) {
    const text = focus.isFresh() ? '' : value
    setTyped(text)
    const isCleared = text === '' && chosen.length > 0
    if (!isMultiple && (isCleared || focus.isFresh())) choose([])
  }

  const label = isMultiple ? '' : (chosen[0]?.label ?? '')
  const query = typed === label ? '' : (typed ?? '')
  const left = items.filter(
    (item) =>
      contains(item.label, query) && !(isMultiple && chosen.some(({ value }) => value === item.value)),
  )
  return (
    <div className="fr-ds-combobox__list">
      {isMultiple && (
        <Tags chosen={chosen} onRemove={(item) => choose(chosen.filter((each) => each !== item))} />
      )}
      <Options
        id={id}
        isRequired={isRequired}
        items={left}
        menuTrigger="focus"
        inputValue={typed ?? label}
        onInputChange={type}
        selectedKey={isMultiple ? null : (chosen[0]?.value ?? null)}
        onSelectionChange={select}
        onFocus={focus.onFocus}
        onBlur={() => setTyped(null)}
      />
      <Hidden fields={hidden} options={chosen} turn={turn} />
    </div>
  )
}

function keyOf(list) {
  return list.map(({ value }) => value).join('\n')
}

function Tags({ chosen, onRemove }) {
  return chosen.map((item) => (
    <button type="button" key={item.value} className="fr-tag fr-tag--dismiss" onClick={() => onRemove(item)}>
      {item.label}
    </button>
  ))
}
