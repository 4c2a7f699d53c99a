/** A place of the profile is told in words, never by its name in the code. */
import { expect, it } from 'vitest'
import { placeText } from '@/components/assistant/place-words'
import { places } from '@/lib/form/places'

const targets = [
  ...places.flatMap((each) => [...each.targets, ...(each.files ?? [])]),
  'casUsage.scopes',
  'casUsage.modalites',
]

it.each(targets)('%s', (target) => expect(placeText(target)).not.toContain('.'))
