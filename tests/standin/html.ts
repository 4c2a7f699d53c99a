/** A piece of markup that is already safe. */
export class Markup {
  constructor(readonly text: string) {}
}

type Part = Markup | string | number | null | undefined | false | Part[]

/** Escapes everything it is given, except Markup. Lists are joined; null and false give nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.map((text, i) => text + render(parts[i])).join(''))
}

/** Attributes with a leading space; true gives a bare attribute, false, null and undefined none. */
export function attributes(list: Record<string, string | number | boolean | null | undefined>): Markup {
  const texts = Object.entries(list).map(([name, value]) => {
    if (value === undefined || value === null || value === false) return ''
    return value === true ? ` ${name}` : ` ${name}="${escape(String(value))}"`
  })
  return new Markup(texts.join(''))
}

function render(part: Part): string {
  if (part instanceof Markup) return part.text
  if (Array.isArray(part)) return part.map(render).join('')
  return part === null || part === undefined || part === false ? '' : escape(String(part))
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)
}
