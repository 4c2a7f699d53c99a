import { describe, expect, it } from 'vitest'
import { isSame } from '@/lib/form/same-value'

describe('the same value in another dress', () => {
  it.each([
    ['contact.delegue_protection_donnees.email', 'dpo@bourg-exemple.example', 'Dpo@Bourg-Exemple.example'],
    ['casUsage.contactTechniqueEmailGenerique', 'si@bourg.example', 'SI@bourg.example'],
    ['casUsage.contactSupplementaireEmail', 'ete@bourg.example ', 'Ete@bourg.example'],
  ])('H33: %s is « %s » and « %s »', (target, was, wanted) => {
    expect(isSame(target, was, wanted)).toBe(true)
  })

  it('H33: is not another address, nor another text for its case alone', () => {
    expect(isSame('contact.contact_metier.email', 'dpo@bourg.example', 'dpd@bourg.example')).toBe(false)
    expect(isSame('casUsage.intitule', 'guichet', 'Guichet')).toBe(false)
  })

  it.each([
    ['0262 12 34 56', '+262262123456'],
    ['0033 1 40 00 00 00', '+33140000000'],
    ['01/40/00/00/00', '+33140000000'],
  ])('H32: the number « %s » is « %s »', (was, wanted) => {
    expect(isSame('contact.contact_technique.telephone', was, wanted)).toBe(true)
  })
})
