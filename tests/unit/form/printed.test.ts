/** Answers read from what a summary prints. */
import { describe, expect, it } from 'vitest'
import type { PrintedAnswer } from '@/lib/form/model'
import { readAnswers } from '@/lib/form/printed'
import { definitions } from '@/lib/form/sites/datapass/definitions'
import { siteFields } from './samples'

const read = (definition: string, uid: string, lines: [string, string, string, string[]?][]) => {
  const facts = definitions.find(({ id }) => id === definition)!
  const form = facts.forms.find((each) => each.uid === uid)
  const printed = lines.map(([block, label, text, links = []], ref): PrintedAnswer => ({
    block,
    label,
    text,
    links,
    ref,
  }))
  return readAnswers(printed, siteFields, { definition: facts, form })
}
const particulier = (lines: Parameters<typeof read>[2]) => read('api_particulier', 'api-particulier', lines)

describe('a summary', () => {
  it('is read by its blocks and the start of their words', () => {
    const { answers, refs } = particulier([
      ['basic_infos', 'Nom du projet', 'Guichet'],
      ['basic_infos', "Description du projet (à quoi va-t-il servir ? qui l'utilisera ?)", 'Tarifs.'],
      ['basic_infos', 'Date de mise en production prévue', ': 25-06-2025'],
      ['basic_infos', 'Volumétrie approximative', ': Non renseigné'],
      ['personal_data', 'Durée de conservation des données en mois', '36 mois.'],
    ])
    expect(answers).toMatchObject({
      intitule: ['Guichet'],
      description: ['Tarifs.'],
      date_prevue_mise_en_production: ['2025-06-25'],
      volumetrie_approximative: [],
      duree_conservation_donnees_caractere_personnel: ['36'],
    })
    expect(refs['description']).toBe(1)
  })

  it('says that what a block does not print is empty, and nothing of a block that is not there', () => {
    const { answers } = particulier([['legal', 'Précisez la nature et les références du texte…', 'L. 114-8']])
    expect(answers['cadre_juridique_document']).toEqual([])
    expect(answers['cadre_juridique_url']).toEqual([])
    expect(answers).not.toHaveProperty('fc_cadre_juridique_document')
    expect(answers).not.toHaveProperty('description')
  })

  it('keeps the text of FranceConnect apart from the other, under the same words', () => {
    const nature = 'Précisez la nature et les références du texte vous autorisant à traiter les données'
    const { answers } = particulier([
      ['legal', `${nature} FranceConnect :`, 'Arrêté'],
      ['legal', 'Lien relatif au traitement :', 'https://fc.example', ['https://fc.example']],
      ['legal', nature, 'Délibération'],
      ['legal', 'Document relatif au traitement :', 'a.pdf b.pdf', ['a.pdf', 'b.pdf']],
    ])
    expect(answers).toMatchObject({
      fc_cadre_juridique_nature: ['Arrêté'],
      fc_cadre_juridique_url: ['https://fc.example'],
      cadre_juridique_nature: ['Délibération'],
      cadre_juridique_url: [],
      cadre_juridique_document: ['a.pdf', 'b.pdf'],
    })
  })

  it('names people by their cards, modalities by their words, and who files', () => {
    const label = definitions
      .find(({ id }) => id === 'api_particulier')!
      .modalites.find(({ value }) => value === 'france_connect')!.label
    const { answers, applicant } = particulier([
      ['organization', 'Poste occupé', 'Directrice'],
      ['organization', 'Email', 'd@bourg.example'],
      ['delegue_protection_donnees', '', 'Noé Ivetot'],
      ['delegue_protection_donnees', 'Fonction', 'DPO'],
      ['contact_technique', 'Adresse email générique', 'dsi@bourg.example'],
      ['modalities', '', label],
    ])
    expect(answers).toMatchObject({
      delegue_protection_donnees_family_name: ['Noé Ivetot'],
      delegue_protection_donnees_job_title: ['DPO'],
      contact_technique_extra_email: ['dsi@bourg.example'],
      modalities: ['france_connect'],
    })
    expect(applicant).toEqual({ jobTitle: 'Directrice', email: 'd@bourg.example' })
  })
})

it.each(Object.getOwnPropertyNames(Object.prototype))('a block named « %s » holds no answer', (name) => {
  expect(particulier([[name, name, 'Guichet']])).toEqual({ answers: {}, refs: {}, applicant: {} })
})
