import { describe, expect, it } from 'vitest'
import { forms } from '@/tests/standin/datapass/catalogue'
import type { FormFacts } from '@/tests/standin/datapass/facts'
import { expectedAt, expectedFile } from '@/tests/support/complete-profile'
import { applied, completeProfile, descriptorOf, planOf } from './samples'

const profile = completeProfile({}, forms)
const pagesOf = (form: FormFacts) => form.steps.map(({ fields }) => fields.map(descriptorOf))
const at = (form: FormFacts) => ({ profile, formUid: form.uid })

describe('every page of every form, as it first shows', () => {
  it('gets for each question the answer of that question', () => {
    for (const form of forms) {
      for (const descriptors of pagesOf(form)) {
        for (const line of planOf(descriptors, at(form)).lines) {
          if (!line.isTicked || line.kind === 'checkboxes' || line.attribute === 'modalities') continue
          const wanted = expectedAt(form.definition, line.attribute)
          const flat = line.kind === 'text' ? wanted?.replaceAll('\n', ' ') : wanted
          expect(line.value, `${form.uid} ${line.attribute}`).toBe(flat)
        }
      }
    }
  })

  it('gets for each file question the file of that question, at a tick only', () => {
    const lines = forms.flatMap((form) =>
      pagesOf(form).flatMap((descriptors) => planOf(descriptors, at(form)).lines),
    )
    const files = lines.filter(({ kind }) => kind === 'file')
    expect(files.length).toBeGreaterThan(100)
    for (const { attribute, value, isTicked } of files) {
      expect(value).toEqual([expectedFile[attribute]])
      expect(isTicked).toBe(false)
    }
  })

  it('once filled, is planned anew as all the same: nothing is left to write, nothing would be undone', () => {
    let written = 0
    for (const form of forms) {
      for (const descriptors of pagesOf(form)) {
        const plan = planOf(descriptors, at(form))
        const isWanted = ({ canTick, action }: (typeof plan.lines)[number]) => canTick && action === 'write'
        const again = planOf(applied(descriptors, plan, isWanted), at(form))
        for (const line of plan.lines.filter(isWanted)) {
          const now = again.lines.find(({ ref }) => ref === line.ref)!
          expect(now.action, `${form.uid} ${line.attribute}`).toBe('same')
          written++
        }
        expect(again.lines.filter(isWanted), form.uid).toEqual([])
      }
    }
    expect(written).toBeGreaterThan(3000)
  })
})
