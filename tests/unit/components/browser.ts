/** Stands for the browser in component tests: French texts, one shortcut, a registry that may be asked. */
import { browser as french } from './assistant/french'

export const browser = {
  ...french,
  commands: { getAll: async () => [{ name: 'open_assistant', shortcut: 'Alt+Shift+D' }] },
  permissions: { request: async () => true },
}
