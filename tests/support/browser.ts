/** Stands for the browser: WXT's fake with the French texts as `i18n.getMessage` gives them, and one shortcut. */
import { fakeBrowser } from 'wxt/testing/fake-browser'
import english from '@/public/_locales/en/messages.json'
import french from '@/public/_locales/fr/messages.json'

type Messages = Record<string, { message: string } | undefined>
const texts = { fr: french as Messages, en: english as Messages }
let language: keyof typeof texts = 'fr'

/** The language of the interface from now on; who takes another one gives French back. */
export function speak(other: keyof typeof texts): void {
  language = other
}

export const browser = Object.assign(fakeBrowser, {
  i18n: {
    getMessage: (key: string, values: string[] = []): string =>
      texts[language][key]?.message.replace(/\$(\d)/g, (_, rank: string) => values[Number(rank) - 1] ?? '') ??
      '',
    getUILanguage: () => language,
  },
  commands: { getAll: async () => [{ name: 'open_assistant', shortcut: 'Alt+Shift+D' }] },
  permissions: { request: async () => true },
})
