import { describe, expect, it } from 'vitest'
import { readableName } from '@/lib/profile/names'

describe('a name in capitals', () => {
  it.each([
    ['SYNDICAT DES EAUX DE L’ÎLE-D’YEU', 'Syndicat des Eaux de l’Île-d’Yeu'],
    ["COMMUNE DE L'ABERGEMENT-SUR-EXEMPLE", "Commune de l'Abergement-sur-Exemple"],
    ['CCAS DE BOURG EXEMPLE', 'CCAS de Bourg Exemple'],
    ['LA POSTE', 'La Poste'],
    ['SIVOM SMBVB', 'SIVOM SMBVB'],
    ['COMMUNAUTE D AGGLOMERATION', 'Communaute d Agglomeration'],
  ])('%s is read as %s', (name, readable) => expect(readableName(name)).toBe(readable))

  it.each(['Commune de Bourg', 'EXEMPLOGICIEL Services', '', '216 199'])('%j stays as it is', (name) =>
    expect(readableName(name)).toBe(name),
  )
})
