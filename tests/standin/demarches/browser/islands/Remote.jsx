import { useEffect, useRef, useState } from 'react'
import { Hidden } from './Hidden.jsx'
import { Options } from './Options.jsx'
import { useFreshFocus } from './use-fresh-focus.js'

const DEBOUNCE_MS = { remote: 300, education: 500 }

/** A list that the server searches. The choice is kept here: later answers of the server do not change it. */
export function Remote({
  kind,
  id,
  loader,
  method = 'GET',
  minChars,
  hidden,
  selected,
  isDisabled,
  isRequired,
}) {
  const [chosen, setChosen] = useState(selected[0] ?? null)
  /** Null: the text is that of the choice. */
  const [typed, setTyped] = useState(null)
  const [items, setItems] = useState(selected)
  const [isLoading, setLoading] = useState(false)
  const [turn, setTurn] = useState(0)
  const timer = useRef(0)
  const focus = useFreshFocus()
  const asked = useRef('')

  useEffect(() => () => clearTimeout(timer.current), [])

  function choose(item) {
    setChosen(item)
    setTurn((count) => count + 1)
  }

  function type(given) {
    const value = focus.isFresh() ? '' : given
    setTyped(value)
    clearTimeout(timer.current)
    if (value === chosen?.label) return
    if (value === '') {
      setItems([])
      if (chosen || focus.isFresh()) choose(null)
    } else if (value.length >= minChars) {
      timer.current = setTimeout(() => search(value), DEBOUNCE_MS[kind])
    }
  }

  async function search(query) {
    asked.current = query
    setLoading(true)
    const found = await load({ kind, loader, method, query })
    if (asked.current !== query) return
    setItems(found)
    setLoading(false)
  }

  const text = typed ?? chosen?.label ?? ''
  return (
    <div className="fr-ds-combobox__list">
      <Options
        id={id}
        isRequired={isRequired}
        isLoading={isLoading}
        isDisabled={isDisabled}
        items={items}
        allowsEmptyCollection={text.length >= minChars}
        inputValue={text}
        onInputChange={type}
        selectedKey={chosen ? (chosen.key ?? chosen.value) : null}
        onSelectionChange={(key) => {
          const item = items.find((each) => (each.key ?? each.value) === key)
          setTyped(null)
          // Leaving the field says the current choice again.
          if (item && item !== chosen) choose(item)
        }}
        onFocus={focus.onFocus}
        onBlur={() => setTyped(null)}
      />
      <Hidden fields={hidden} options={chosen ? [chosen] : []} turn={turn} />
    </div>
  )
}

/** Options of the server, or none after a fault: the list then says that it found nothing. */
async function load({ kind, loader, method, query }) {
  const address = new URL(loader, location.origin)
  address.searchParams.set('q', query)
  const isPost = method === 'POST'
  const headers = { 'content-type': 'application/json' }
  const options = isPost ? { method: 'POST', headers, body: JSON.stringify({ q: query }) } : {}
  const response = await fetch(address, options)
  if (!response.ok) return []
  const answer = await response.json()
  if (kind !== 'education') return answer
  return answer.records.map(({ fields }) => ({
    value: fields.identifiant_de_l_etablissement,
    label: `${fields.nom_etablissement}, ${fields.nom_commune} (${fields.identifiant_de_l_etablissement})`,
  }))
}
