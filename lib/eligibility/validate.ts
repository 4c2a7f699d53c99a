/** Says what is wrong in the catalogue, one sentence a mistake, with its file and field. Run by the tests, not by the extension. */
import { z } from '@/lib/profile/zod'
import { ownershipMistakes, serviceMistakes } from './coherence'
import { Service } from './model'
import { DatapassEligibility, QuestionTree } from './question-trees/model'
import { datapassEligibility } from './question-trees/datapass-eligibility'
import { datapassFunnels } from './question-trees/datapass-funnels'
import { questionTrees } from './question-trees/trees'
import { serviceFiles } from './typed-catalogue'
import { contextOf, field, referenceMistakes, type Context } from './check-references'
import { criteria } from './vocabulary/criteria'
import { documents } from './vocabulary/documents'
import { facts } from './vocabulary/facts'
import { universalGates } from './vocabulary/gates'
import { legalBases } from './vocabulary/legal-bases'
import { Criterion, Fact, LegalBasis, RequiredDocument, Source, UniversalGate } from './vocabulary/model'
import { sources } from './vocabulary/sources'

export type Files = Record<string, unknown>

const HERE = 'lib/eligibility'
z.config(z.locales.fr())

/** Mistakes of the whole catalogue; empty when it is sound. `files` replaces catalogue/ in tests. */
export function validateCatalogue(files: Files = serviceFiles): string[] {
  const parsed = Object.entries(files).map(([path, value]) =>
    parse(path.replace(/^\.\//, ''), Service, value),
  )
  const sound = parsed.flatMap((file) => (file.value ? [{ path: file.path, value: file.value }] : []))
  const context = contextOf(sound.map(({ value }) => value))
  return [
    ...vocabularyMistakes(context),
    ...parsed.flatMap((file) => file.mistakes),
    ...sound.flatMap(({ path, value }) => serviceMistakes(path, value, context)),
    ...ownershipMistakes(sound),
    ...treeMistakes(context),
  ].map((mistake) => `${HERE}/${mistake}`)
}

function parse<T>(path: string, schema: z.ZodType<T>, value: unknown) {
  const result = schema.safeParse(value)
  if (result.success) return { path, value: result.data, mistakes: [] as string[] }
  const mistakes = result.error.issues.map((issue) => `${path}, ${field(issue.path)} : ${issue.message}.`)
  return { path, value: undefined, mistakes }
}

function vocabularyMistakes(context: Context): string[] {
  const tables: [string, z.ZodType, Files][] = [
    ['vocabulary/facts.ts', Fact, facts],
    ['vocabulary/criteria.ts', Criterion, criteria],
    ['vocabulary/documents.ts', RequiredDocument, documents],
    ['vocabulary/legal-bases.ts', LegalBasis, legalBases],
    ['vocabulary/sources.ts', Source, sources],
    ['vocabulary/gates.ts', UniversalGate, Object.fromEntries(universalGates.map((gate) => [gate.id, gate]))],
  ]
  return tables.flatMap(([path, schema, table]) => [
    ...Object.entries(table).flatMap(([id, value]) => parse(`${path}, ${id}`, schema, value).mistakes),
    ...referenceMistakes(path, table, context),
  ])
}

function treeMistakes(context: Context): string[] {
  const files: [string, z.ZodType, unknown][] = [
    ['question-trees/trees.ts', z.array(QuestionTree), questionTrees],
    ['question-trees/datapass-funnels.ts', z.array(QuestionTree), datapassFunnels],
    ['question-trees/datapass-eligibility.ts', z.array(DatapassEligibility), datapassEligibility],
  ]
  return files.flatMap(([path, schema, value]) => [
    ...parse(path, schema, value).mistakes,
    ...referenceMistakes(path, value, context),
  ])
}
