/** The catalogue as the background knows it: an index that it carries, and the rules, read from the package on demand. */
import { directory, type ServiceEntry } from '@/lib/eligibility/directory'
import type { Service } from '@/lib/eligibility/model'
import index from '@/lib/eligibility/service-index.json'
import { packaged } from '@/lib/extension/packaged'

/** Names, addresses and DataPass ids of every service. */
export const catalogueIndex = directory(index as ServiceEntry[])

/** A service with its rules; undefined for an id that the catalogue does not have. */
export async function serviceById(id: string): Promise<Service | undefined> {
  return catalogueIndex.serviceById(id) ? packaged(`services/${id}.json`) : undefined
}

/** Services with their rules, in the order of `ids`; unknown ones are left out. */
export async function servicesOf(ids: readonly string[]): Promise<Service[]> {
  const all = new Map((await packaged('services.json')).map((service) => [service.id, service]))
  return ids.flatMap((id) => all.get(id) ?? [])
}
