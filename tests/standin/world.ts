import { Drafts } from './datapass/drafts'
import { Store } from './demarches/store'
import type { Session, Standin, Submission } from './types'

/** One save received by signup, by the names of its fields. */
export interface ReceivedRequest {
  method: string
  path: string
  values: Record<string, string>
  members: Record<string, string>[]
  documents: { type: string; fileName: string }[]
}

/** Everything that changes while the stand-in runs. */
export interface World {
  session: Session
  received: Submission[]
  signup: ReceivedRequest[]
  portal: Record<string, string>[]
  requests: Standin['requests']
  registry: Standin['registry']
  drafts: Drafts
  demarches: Store
  /** Values of the query of « demande/nouveau », by form, until « commencer » is sent. */
  prefill: Map<string, Record<string, string[]>>
  /** Said once, on the next page. */
  notice: string | null
  /** Where a guest wanted to go. */
  remembered: string | null
}

export function newSession(): Session {
  return {
    signedIn: true,
    siret: '21619990100010',
    organisation: 'COMMUNE DE BOURG-L’EXEMPLE',
    others: [{ siret: '13002526500013', name: 'DIRECTION INTERMINISTERIELLE DU NUMERIQUE' }],
    account: [],
    saves: [],
    user: {
      family_name: 'Martineau',
      given_name: 'Claire',
      email: 'claire.martineau@bourg-exemple.fr',
      phone_number: '06 39 98 12 34',
      job_title: 'Secrétaire générale',
    },
    hasFranceConnectHabilitation: true,
    renewal: null,
    policy: null,
  }
}

export function newWorld(): World {
  return {
    session: newSession(),
    received: [],
    signup: [],
    portal: [],
    requests: [],
    registry: { mode: 'ok', requests: [], muteOn: null },
    drafts: new Drafts(),
    demarches: new Store(),
    prefill: new Map(),
    notice: null,
    remembered: null,
  }
}

/** Back to the start, keeping the objects that tests hold: arrays are emptied in place. */
export function resetWorld(world: World): void {
  Object.assign(world.session, newSession())
  world.received.length = 0
  world.signup.length = 0
  world.portal.length = 0
  world.requests.length = 0
  world.registry.mode = 'ok'
  world.registry.muteOn = null
  world.registry.requests.length = 0
  world.drafts = new Drafts()
  world.demarches.reset()
  world.prefill.clear()
  world.notice = null
  world.remembered = null
}
