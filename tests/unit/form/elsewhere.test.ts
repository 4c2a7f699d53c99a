import { describe, expect, it } from 'vitest'
import { elsewhereOf, likeOf, programOf } from '@/lib/form/sites/elsewhere'
import { elsewhere } from '@/lib/form/sites/demarches/elsewhere'
import { pages as demarches } from '@/lib/form/sites/demarches/pages'
import { siteOfHost, sites } from '@/lib/form/sites/pages'

const id = 'demarches-elsewhere'

describe('a program that others run', () => {
  it('is recognised by everything that it draws, and by nothing less', () => {
    expect(programOf(() => true)?.id).toBe(id)
    for (const missing of elsewhere.markers)
      expect(
        programOf((selector) => selector !== missing),
        missing,
      ).toBeUndefined()
    expect(programOf(() => false)).toBeUndefined()
  })

  it('is drawn as the site is, and is none of its pages: no host, no list, no request made from outside', () => {
    const pages = elsewhereOf(id)!
    expect(pages).toMatchObject({ name: demarches.name, fieldName: demarches.fieldName, hosts: [] })
    expect(pages.autosave).toEqual(demarches.autosave)
    expect([pages.lists, pages.prefill]).toEqual([undefined, undefined])
    expect(sites.map((site) => site.id)).not.toContain(id)
    expect(siteOfHost('www.mes-demarches.gov.pf')).toBeUndefined()
  })

  it('leaves to the person the answers that it takes otherwise', () => {
    const { types } = elsewhereOf(id)!.champs!
    for (const type of elsewhere.left) {
      expect(Object.keys(demarches.champs.types)).toContain(type)
      expect(types[type]).toBe('left')
    }
    expect(types.text).toBe('plain')
    expect(demarches.champs.types.communes).toBe('combobox')
  })

  it('has the words and the map of the site it is like; any other is itself', () => {
    expect(likeOf(id)).toBe('demarches')
    expect(likeOf('demarches')).toBe('demarches')
    expect(likeOf('any')).toBe('any')
    expect(elsewhereOf('demarches')).toBeUndefined()
    expect(elsewhereOf('datapass-elsewhere')).toBeUndefined()
  })
})
