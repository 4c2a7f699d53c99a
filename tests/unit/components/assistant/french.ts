/** Stands for the browser in component tests: the French texts, as `i18n.getMessage` gives them. */
import messages from '@/public/_locales/fr/messages.json'

type Message = { message: string }

export const browser = {
  i18n: {
    getMessage(key: string, values: string[] = []): string {
      const found = (messages as Record<string, Message | undefined>)[key]
      return found?.message.replace(/\$(\d)/g, (_, rank: string) => values[Number(rank) - 1] ?? '') ?? ''
    },
    getUILanguage: () => 'fr',
  },
}
