/**
 * What DataPass offers and asks: its 63 definitions, and their 194 forms that are public and that an applicant
 * may start, read from etalab/data_pass at commit c3a17f129ff3 of 2026-08-06. Definitions made by administrators
 * since then (`-dyn`) are not here. For the build, the tests and the options page; the background reads the packaged
 * file instead.
 */
import { readDefinitions, type DefinitionFile, type DefinitionFiles } from './definition'
import sharedSteps from './definitions/shared/steps.json'

/** As the package carries them. */
export const definitionFiles: DefinitionFiles = {
  sharedSteps,
  files: Object.values(
    import.meta.glob<DefinitionFile>('./definitions/*.json', { eager: true, import: 'default' }),
  ),
}

/** All definitions, in the order of their ids. */
export const definitions = readDefinitions(definitionFiles)
