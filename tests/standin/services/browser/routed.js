/* Client routing of the small sites of the stand-in; `site` is written above this file by the server. */
const place = document.querySelector('#page')
/** How long the data of a page take to come, milliseconds. */
const LATE = 120

function draw() {
  const shown = site.pages[location.pathname]
  place.innerHTML = shown?.main ?? '<h1>Page introuvable</h1>'
  document.title = shown ? `${shown.title} | ${site.name}` : site.name
}

/* The last move alone is drawn. */
let moves = 0
function drawSoon() {
  const mine = ++moves
  setTimeout(() => mine === moves && draw(), LATE)
}

document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/"]')
  if (!link || link.target || event.ctrlKey) return
  event.preventDefault()
  history.pushState(null, '', link.href)
  drawSoon()
})
addEventListener('popstate', drawSoon)
if (!site.isDrawn) drawSoon()
