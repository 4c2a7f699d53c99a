import { Button, ComboBox, Input, ListBox, ListBoxItem, Popover } from 'react-aria-components'

/** The visible part that all comboboxes share. */
export function Options({ id, isRequired, isLoading, emptyText = 'Aucun résultat', ...props }) {
  return (
    <ComboBox
      {...props}
      className="fr-ds-combobox"
      aria-labelledby={labelOf(id)}
      allowsEmptyCollection={Boolean(props.allowsEmptyCollection)}
    >
      <div className="fr-ds-combobox__input">
        <Input
          className="fr-select fr-autocomplete"
          id={id}
          aria-busy={isLoading}
          aria-required={isRequired || undefined}
        />
        <Button className="fr-ds-combobox__button" aria-hidden="false">
          ▾
        </Button>
      </div>
      <Popover
        className="fr-ds-combobox__menu"
        UNSTABLE_portalContainer={document.getElementById('rac-portal')}
      >
        <ListBox
          className="fr-menu__list"
          renderEmptyState={() => <div className="fr-menu__item">{emptyText}</div>}
        >
          {(item) => (
            <ListBoxItem className="fr-menu__item" id={item.key ?? item.value} textValue={item.label}>
              {item.label}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}

function labelOf(id) {
  return document.querySelector(`label[for="${CSS.escape(id)}"]`)?.id || undefined
}
