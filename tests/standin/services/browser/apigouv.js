/* The pages of the stand-in of api.gouv.fr, drawn from the address. */
const main = document.querySelector('main')

function element(name, properties, ...children) {
  const made = Object.assign(document.createElement(name), properties)
  made.append(...children)
  return made
}
const link = (href, text) => element('a', { href }, text)
const paragraph = (...children) => element('p', {}, ...children)

/** The question of an access page; each answer draws what comes next, at the same address. */
function access(slug) {
  const next = element('div', { id: 'suite' })
  const answers = ['Un particulier', 'Une entreprise', 'Une collectivité ou une administration']
  const choices = answers.map((answer) => {
    const choose = () => next.replaceChildren(paragraph(`Réponse : ${answer}.`), paragraph('Et ensuite ?'))
    return element('button', { type: 'button', onclick: choose }, answer)
  })
  return [
    element('h1', {}, `Demander l’accès : ${slug}`),
    paragraph('Dites d’abord qui vous êtes.'),
    paragraph(...choices),
    next,
    paragraph(link(`/les-api/${slug}`, 'Retour à l’API')),
  ]
}

function presentation(slug) {
  return [
    element('h1', {}, slug),
    paragraph('Ce que fait cette API, et pour qui.'),
    paragraph(link(`/les-api/${slug}/demande-acces`, 'Faire une demande d’accès')),
  ]
}

function home() {
  return [
    element('h1', {}, 'Toutes les API'),
    paragraph('Choisissez une API dans la liste.'),
    paragraph(link('/les-api/franceconnect', 'FranceConnect')),
    paragraph(link('/rechercher-api', 'Rechercher')),
  ]
}

function draw() {
  const [, first, slug, last] = location.pathname.split('/')
  const content = first !== 'les-api' ? home() : last ? access(slug) : presentation(slug)
  main.replaceChildren(...content)
  document.title = `${content[0].textContent} - api.gouv.fr (site d’essai)`
}

addEventListener('popstate', draw)
addEventListener('click', (event) => {
  const anchor = event.target.closest('a[href^="/"]')
  if (!anchor) return
  event.preventDefault()
  history.pushState(null, '', anchor.href)
  draw()
})
draw()
