/** Sheets of data.gouv.fr, from its API or from a saved page, against the pages and verdicts of the catalogue. */
import type { Service } from '@/lib/eligibility/model'
import { type kindOfAudience, known, newestDay, serviceOfSheet, verdictFor } from './known'

export interface Sheet {
  id: string
  slug: string
  title: string
  /** Role -> condition, as the API has them. */
  audiences: Record<string, string>
  requestUrl: string
  modified: string
  isGone: boolean
}

/** The sheets of an answer of the API: one, a list, or a page of a list; undefined for any other JSON. */
export function sheetsOf(json: unknown): Sheet[] | undefined {
  const data = isObject(json) && Array.isArray(json['data']) ? json['data'] : json
  const list = (Array.isArray(data) ? data : [data]).filter(isObject)
  const sheets = list.filter((each) => typeof each['slug'] === 'string' && 'access_type' in each)
  if (sheets.length === 0 || sheets.length < list.length) return undefined
  return sheets.map((each) => ({
    id: text(each['id']),
    slug: text(each['slug']),
    title: text(each['title']),
    audiences: Object.fromEntries(
      (Array.isArray(each['access_audiences']) ? each['access_audiences'] : [])
        .filter(isObject)
        .map((audience) => [text(audience['role']), text(audience['condition'])]),
    ),
    requestUrl: text(each['authorization_request_url']),
    modified: text(each['metadata_modified_at']).slice(0, 10),
    isGone: Boolean(each['archived_at'] ?? each['deleted_at']),
  }))
}

/** What moved, one sentence each. */
export function compareSheets(sheets: readonly Sheet[]): string[] {
  return sheets.flatMap((sheet) => {
    const named = `la fiche « ${sheet.title || sheet.slug} » de data.gouv.fr`
    const asked = sheet.requestUrl ? definitionIn(sheet.requestUrl) : undefined
    const service =
      serviceOfSheet(sheet.id, sheet.slug) ?? (asked ? known.serviceOfDefinition(asked) : undefined)
    if (!service)
      return asked
        ? [
            `Sans service : ${named} mène à la demande DataPass « ${asked} », que le catalogue ne connaît pas.`,
          ]
        : []
    const say = (what: string) => `${service.id} : ${named} ${what}.`
    return [
      ...(sheet.isGone ? [say('est archivée ou supprimée')] : []),
      ...addressMoves(sheet, service, say),
      ...requestMoves(asked, service, say),
      ...audienceMoves(sheet, service, say),
      ...(sheet.modified > newestDay(service)
        ? [
            say(
              `a changé le ${sheet.modified}, après nos règles (${newestDay(service) || 'non datées'}) : à relire`,
            ),
          ]
        : []),
    ]
  })
}

type Say = (what: string) => string

function addressMoves({ id, slug }: Sheet, service: Service, say: Say): string[] {
  const urls = service.pages.map(({ url }) => url)
  const has = (name: string) => urls.some((url) => url.endsWith(`/dataservices/${name}`))
  if (!has(slug)) return [say(`a pour adresse « ${slug} », absente de nos pages`)]
  return id && !has(id) ? [say(`a l’identifiant « ${id} », absent de nos pages`)] : []
}

function requestMoves(asked: string | undefined, service: Service, say: Say): string[] {
  const led = asked ? known.serviceOfDefinition(asked) : undefined
  if (!asked || (led && (led === service || led.id === service.replacedBy))) return []
  return [
    say(
      led
        ? `mène à la demande « ${asked} », qui est celle de ${led.id}`
        : `mène à la demande « ${asked} », que le catalogue ne connaît pas`,
    ),
  ]
}

const roles: Record<keyof typeof kindOfAudience, string> = {
  private: 'un particulier',
  local_authority_and_administration: 'une collectivité',
  company_and_association: 'une entreprise',
}

/** A plain « oui » or « non » that contradicts ours; « sous condition » contradicts none. */
function audienceMoves({ audiences }: Sheet, service: Service, say: Say): string[] {
  return Object.entries(roles).flatMap(([role, who]) => {
    const { verdict, couldBecome } = verdictFor(service, role as keyof typeof kindOfAudience)
    const told = audiences[role]
    if (told === 'yes' && verdict === 'not_eligible')
      return [say(`dit oui pour ${who}, le catalogue dit non`)]
    if (told === 'no' && verdict === 'eligible') return [say(`dit non pour ${who}, le catalogue dit oui`)]
    if (told === 'under_condition' && verdict === 'not_eligible' && couldBecome.length === 0)
      return [say(`dit « sous condition » pour ${who}, le catalogue dit non sans condition`)]
    return []
  })
}

/** DataPass definition that an address asks for, underscores; undefined elsewhere. */
function definitionIn(url: string): string | undefined {
  const place = /^https:\/\/[a-z.0-9-]*datapass\.api\.gouv\.fr\/(?:demandes\/)?([a-z0-9_-]+)/.exec(url)
  return place?.[1]?.replaceAll('-', '_')
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
