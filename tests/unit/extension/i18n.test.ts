// @vitest-environment node
// Alone, so that its spaces are the true ones: the tests that share what they import write plain ones.
import { describe, expect, it } from 'vitest'
import { plural, t, tOr } from '@/lib/extension/i18n'
import { typeset } from '@/lib/profile/typeset'

/** Spaces as they can be told apart in a failure: `~` no-break, `^` narrow no-break. */
const marked = (text: string) => text.replaceAll('\u00a0', '~').replaceAll('\u202f', '^')

describe('French spaces', () => {
  it.each([
    ['Passer à « Bourg »', 'Passer à «~Bourg~»'],
    ['À créer : 3 ; déjà là : 0.', 'À créer~: 3^; déjà là~: 0.'],
    ['Puis-je demander ?', 'Puis-je demander^?'],
    ['Attention !', 'Attention^!'],
    ['100 %', '100~%'],
  ])('of « %s » hold the mark to its word', (plain, printed) => {
    expect(marked(typeset(plain))).toBe(printed)
  })

  it.each([
    'https://www.legifrance.gouv.fr/loda/id/JORFTEXT000037611479?a=1;b=2',
    'Switch to “Bourg”: nothing is lost; go on?',
    '10:30',
    ':root',
  ])('leave « %s » as it is', (text) => {
    expect(typeset(text)).toBe(text)
  })

  it('are set in every text asked for, values included', () => {
    expect(marked(t('assistant_siret_switch', 'Guichet « Bourg »'))).toBe('Passer à «~Guichet «~Bourg~»~»')
    expect(marked(plural('save_invalid', 2))).toContain('enregistrées~: 2')
    expect(marked(tOr('no_such_key', 'Où ?'))).toBe('Où^?')
  })
})
