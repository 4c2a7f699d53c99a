/** Stands for a browser whose interface is English. */
import messages from '@/public/_locales/en/messages.json'
import { browser as french } from './browser'

export const browser = {
  ...french,
  i18n: {
    getMessage: (key: string, values: string[] = []): string =>
      (messages as Record<string, { message: string } | undefined>)[key]?.message.replace(
        /\$(\d)/g,
        (_, rank: string) => values[Number(rank) - 1] ?? '',
      ) ?? '',
    getUILanguage: () => 'en',
  },
}
