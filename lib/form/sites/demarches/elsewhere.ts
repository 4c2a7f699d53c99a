import type { SiteElsewhere } from '@/lib/form/site'

/**
 * The program of démarche numérique as others run it (Polynésie française, Nouvelle-Calédonie, ADULLACT), in older
 * versions: recognised by what it draws. What a box of choices does differs there (github.com/govpf/mes-demarches draws
 * it with other scripts): such an answer is left to the person.
 */
export const elsewhere = {
  like: 'demarches',
  markers: [
    'meta[name="application-name"]',
    'form#dossier-edit-form',
    '[name^="dossier[champs_public_attributes]"]',
    '[id^="champ-"] .editable-champ, .editable-champ[id^="champ-"]',
  ],
  left: ['communes', 'address', 'annuaire_education', 'multiple_drop_down_list'],
} satisfies SiteElsewhere
