/** Where these questions stand in the pages of the sites. */
export const selectors = {
  apigouvAccess: {
    choices: '#multi-choice .choice[role=button]',
    selected: '#multi-choice .choice.selected',
    verdict: '.condition-details h3',
    details: '.condition-details',
    delayMs: 500,
    verdictTexts: {
      eligible: 'Vous êtes éligible',
      maybe: 'Vous êtes peut-être éligible',
      not_eligible: 'Désolé, vous n’êtes pas éligible',
    },
    noteFr:
      'Pas de vrai bouton radio : div role=button ; la touche Entrée seule agit. Le verdict s’affiche après 500 ms. Aucune adresse par réponse : l’état ne se lit que dans la page.',
  },
  apigouvTree: {
    wrapper: '.question-tree-wrapper',
    buttons: '.question-tree-wrapper button',
    selected: '.question-tree-wrapper button.selected',
    heading: '.question-tree-wrapper h3',
  },
  datapassEligibility: {
    radio: 'input[name=user-type]',
    outcome: '.outcome',
    hiddenClass: 'fr-hidden',
    cta: '.outcome a.fr-btn',
    processingTime: 'turbo-frame#processing-time',
  },
} as const
