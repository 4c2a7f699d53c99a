/** The searches behind the comboboxes. */
import type { Visit } from '../datapass/visit'
import type { Exchange, Reply } from '../exchange'
import type { World } from '../world'
import { addresses, communes, references, schools, search, type Option } from './places'
import type { Trouble } from './types'

export function searchCommunes({ exchange, world }: Visit): Promise<Reply> {
  return found(world, communes, exchange.query.get('q') ?? '', 2)
}

export function searchAddresses({ exchange, world }: Visit): Promise<Reply> {
  return found(world, addresses, exchange.query.get('q') ?? '', 3)
}

export function searchReferences({ exchange, world }: Visit): Promise<Reply> {
  const { q } = JSON.parse(exchange.body.toString()) as { q: string }
  return found(world, references, q, 3)
}

/** The education directory is another site, asked by the browser itself. */
export function answerEducation({ query }: Exchange, world: World): Reply {
  const list = troubled(world.demarches.log.trouble, search(schools, query.get('q') ?? ''))
  const records = list.map(({ value, label }) => {
    const [name, city] = label.split(', ')
    return {
      fields: { identifiant_de_l_etablissement: value, nom_etablissement: name, nom_commune: city },
    }
  })
  return json({ records }, { 'access-control-allow-origin': '*' })
}

async function found({ demarches }: World, list: Option[], query: string, minChars: number): Promise<Reply> {
  const { trouble } = demarches.log
  await new Promise((resume) => setTimeout(resume, trouble.searchDelay))
  if (trouble.search === 'failed') return { status: 500, headers: {}, body: '' }
  return json(troubled(trouble, query.length < minChars ? [] : search(list, query)))
}

/** None at all, or each twice under its text. */
function troubled({ search }: Trouble, list: Option[]): (Option & { key?: string })[] {
  if (search === 'empty') return []
  if (search === 'twins') return list.flatMap((each) => [each, { ...each, key: `${each.value} bis` }])
  return list
}

function json(body: unknown, headers: Record<string, string> = {}): Reply {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}
