/** The first paths of DataPass on its present host, that guides still print. */
import { page, type Exchange, type Reply } from '../exchange'
import { html } from '../html'
import { plainPage } from './page'

const formerPaths = ['/franceconnect', '/agent-connect-fs', '/api-entreprise', '/api-r2p-sandbox']

/** The old form that datapass.api.gouv.fr kept at this path; undefined where it had none. */
export function answerFormerPath({ method, path }: Exchange): Reply | undefined {
  return method === 'GET' && formerPaths.includes(path) ? formerForm(path) : undefined
}

function formerForm(path: string): Reply {
  const slug = path.slice(1)
  const main = html`<h1>Demande d’accès : ${slug}</h1>
    <p>Ancienne page de demande, gardée pour les liens qui y mènent.</p>
    <p>
      <label>Nom du projet <input name="intitule" /></label>
    </p>`
  return page(plainPage({ site: 'DataPass', title: slug, main }))
}
