/**
 * Every service, from the typed values of catalogue/. For the build, the generator, the tests and pages that load it
 * late: the background reads the packaged files instead.
 */
import { directory, resolve, sourceIn } from './directory'
import type { Service } from './model'

/** Data files of catalogue/, by path, as the build finds them. */
export const serviceFiles: Readonly<Record<string, Service>> = import.meta.glob<Service>('./catalogue/*.ts', {
  eager: true,
  import: 'default',
})

/** Every service, by name; rows borrowed through `verdictsFrom` are in place. */
export const { services, serviceById, successorOf, search, serviceOfPage, serviceOfDefinition } = directory(
  resolve(Object.values(serviceFiles)),
)

/** Where a rule of any service was read, from the id that it cites. */
export const findSource = (id: string) => sourceIn(services, id)
