/**
 * `npm start`: the extension with an invented organisation on the stand-in's FranceConnect request. With a display
 * the browser stays open; without one the request is filled step by step, and what the stand-in received is told.
 */
import { join } from 'node:path'
import { choicesFor } from '@/tests/support/complete-profile'
import { startStandin } from '@/tests/standin/server'
import { commitText, fillByClick, openAssistant } from '@/tests/e2e/support/assistant'
import { launch } from '@/tests/e2e/support/browser'
import { judge, submit, type FieldVerdict } from '@/tests/e2e/support/form-proof'
import { seedCompleteProfile } from '@/tests/e2e/support/seed'

const FORM = 'france-connect-collectivite-administration'
const SCREENSHOT = join(process.cwd(), 'test-results/start.png')

export async function main(): Promise<void> {
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
  const standin = await startStandin()
  const habili = await launch('chromium', standin.port, { isHeaded: hasDisplay })
  const control = await habili.openExtensionPage('options.html')
  await seedCompleteProfile(control, standin.forms)
  const page = await habili.newPage()
  const form = standin.forms.find(({ uid }) => uid === FORM)!

  if (hasDisplay) {
    await page.goto(`https://datapass.api.gouv.fr/formulaires/${FORM}/demande/commencer`)
    console.log(
      'La demande d’essai est ouverte : cliquez sur l’onglet « Habili » à droite. Fermez le navigateur pour finir.',
    )
    await new Promise((resolve) => habili.browser.once('disconnected', resolve))
    return standin.close()
  }

  const verdicts: (FieldVerdict & { sent: string })[] = []
  for (const { step } of form.steps) {
    await page.goto(`https://datapass.api.gouv.fr${standin.draftAt(FORM, step)}`)
    const frame = await openAssistant(page)
    // The summary holds consents only: the assistant offers nothing to write there.
    if (step !== 'summary' && /\d/.test(await commitText(frame))) await fillByClick(frame)
    if (step === 'contacts') await page.screenshot({ path: SCREENSHOT })
    const received = await submit(page, standin)
    const names = new Map(
      form.steps.flatMap(({ fields }) => fields.map((each) => [each.attribute, each.name])),
    )
    for (const verdict of judge(form, step, received, choicesFor(standin.forms))) {
      const sent = received.params[names.get(verdict.attribute)!]?.filter(Boolean).join(', ') ?? ''
      verdicts.push({ ...verdict, sent })
    }
  }
  print(verdicts)
  console.log(`Capture d’écran : ${SCREENSHOT}`)
  await habili.close()
  await standin.close()
  const count = (wanted: string) => verdicts.filter(({ verdict }) => verdict === wanted).length
  console.log(`${count('right')} right, ${count('wrong')} wrong, ${count('left')} left`)
  if (count('wrong') > 0) process.exitCode = 1
}

/** What the stand-in received, question by question. */
function print(verdicts: (FieldVerdict & { sent: string })[]): void {
  for (const { step, attribute, verdict, sent } of verdicts) {
    const value = sent.replace(/\s+/g, ' ')
    const cut = value.length > 48 ? `${value.slice(0, 47)}…` : value
    console.log(`${verdict.padEnd(6)} ${step.padEnd(21)} ${attribute.padEnd(60)} ${cut}`)
  }
}
