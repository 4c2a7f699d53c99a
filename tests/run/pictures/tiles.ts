/** The promotional tiles of the stores: the drawing, the name, one sentence, and the assistant itself on the large one. */
import { readFileSync } from 'node:fs'
import type { Page } from 'puppeteer-core'
import type { Scheme } from '@/tests/e2e/support/look'
import type { Language } from './scenes'

export const tiles = {
  'tile-small': { width: 440, height: 280 },
  'tile-large': { width: 1400, height: 560 },
}

const words: Record<Language, { promise: string; unofficial: string }> = {
  fr: {
    promise: 'Vos demandes d’habilitation, préremplies.<br>Vous relisez, vous confirmez.',
    unofficial: 'Outil non officiel · tout reste dans votre navigateur',
  },
  en: {
    promise: 'Your access requests, prefilled.<br>You read, you confirm.',
    unofficial: 'Unofficial tool · everything stays in your browser',
  },
}

const colours: Record<Scheme, { ground: string; text: string; faint: string; edge: string }> = {
  light: { ground: '#eef8f5', text: '#12211f', faint: '#3d5552', edge: '#b9d3ce' },
  dark: { ground: '#0e2421', text: '#f2f7f6', faint: '#b6cbc7', edge: '#33544f' },
}

/** Draws one tile; `beside` is a picture of the assistant, shown on the large one. */
export async function drawTile(
  page: Page,
  name: keyof typeof tiles,
  language: Language,
  scheme: Scheme,
  beside: string,
): Promise<Uint8Array> {
  const { width, height } = tiles[name]
  const { promise, unofficial } = words[language]
  const { ground, text, faint, edge } = colours[scheme]
  const isLarge = name === 'tile-large'
  const icon = readFileSync('.github/assets/habili.svg', 'utf8').replace(/<!--.*-->/, '')
  await page.setViewport({ width, height })
  await page.setContent(`<!doctype html><html lang="${language}"><style>
    * { box-sizing: border-box; margin: 0 }
    body { display: flex; width: ${width}px; height: ${height}px; overflow: hidden; background: ${ground};
      color: ${text}; font-family: "DejaVu Sans", sans-serif }
    main { display: flex; flex-direction: column; justify-content: center; gap: ${isLarge ? 26 : 14}px;
      width: ${isLarge ? 620 : width}px; padding: ${isLarge ? 64 : 28}px; flex: none }
    .name { display: flex; align-items: center; gap: ${isLarge ? 22 : 14}px; font-weight: bold;
      font-size: ${isLarge ? 68 : 38}px }
    svg { width: ${isLarge ? 88 : 52}px; height: ${isLarge ? 88 : 52}px }
    .promise { font-size: ${isLarge ? 32 : 19}px; line-height: 1.35 }
    .faint { color: ${faint}; font-size: ${isLarge ? 20 : 13}px }
    .promise { text-wrap: balance }
    aside { position: absolute; right: 60px; top: 64px; width: 680px; height: 560px; overflow: hidden;
      border: 1px solid ${edge}; border-radius: 14px }
    img { position: absolute; right: 0; top: 0; width: 1152px }
  </style><main><p class="name">${icon}Habili</p><p class="promise">${promise}</p>
  <p class="faint">${unofficial}</p></main>
  ${isLarge ? `<aside><img src="data:image/png;base64,${beside}"></aside>` : ''}</html>`)
  return page.screenshot({ clip: { x: 0, y: 0, width, height } })
}
