/** The sealed file: opened by us and by the `age` tool, refused when one byte is not what it was. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Decrypter, Encrypter, type Identity } from 'age-encryption'
import fc from '@/tests/support/properties'
import { describe, expect, it } from 'vitest'
import { MEBIBYTE } from '@/lib/sharing/limits'
import { SharingProblem } from '@/lib/sharing/problem'
import { open, seal } from '@/lib/sharing/seal'
import { envelop } from '@/lib/sharing/select'
import { atDepth, isRelease } from '@/tests/support/depth'
import { anyStore, digestOf, idOf, NOW, record, smallBundle } from './stores'

const PHRASE = '7XK2M-9QRTV-0ABCD-EFGHJ'
const LOW = 10
const envelope = { createdAt: NOW, app: '0.1.0', set: idOf(99) }
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const latin1Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')
const bytesOf = async (blob: Blob) => new Uint8Array(await blob.arrayBuffer())
const sealSmall = (documents: Blob[] = []) =>
  seal(JSON.stringify(envelop([smallBundle()], envelope)[0]), documents, PHRASE, undefined, LOW)

async function problemWith(bytes: BlobPart, key: string | Identity = PHRASE): Promise<string> {
  try {
    await open(new Blob([bytes]), key)
    return 'accepted'
  } catch (error) {
    if (!(error instanceof SharingProblem)) throw error
    return error.message
  }
}

/** The same key without scrypt: what a header that has not changed gives. */
async function identityOf(bytes: Uint8Array): Promise<Identity> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(PHRASE)
  const key = await decrypter.decryptHeader(bytes.subarray(0, headerEnd(bytes)))
  return { unwrapFileKey: () => key }
}
const headerEnd = (bytes: Uint8Array) => {
  const text = Buffer.from(bytes).toString('latin1')
  return text.indexOf('\n', text.indexOf('\n--- ') + 1) + 1
}

describe('a sealed file', () => {
  it('opens with its passphrase, however it is typed', async () => {
    const sealed = await sealSmall()
    for (const typed of [PHRASE, '7xk2m 9qrtv oabcd efghj', '７XK2M9QRTV0ABCDEFGHJ'])
      expect((await open(sealed, typed)).file).toMatchObject(smallBundle())
  })

  it('is made by scrypt of 2^17 unless a test says otherwise', async () => {
    const sealed = await seal('{}', [], PHRASE)
    expect(Buffer.from(await bytesOf(sealed)).toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 17\n/,
    )
  })

  it('asks for each document when its turn comes, and fails as one that cannot be had', async () => {
    let made = 0
    const madeBefore: number[] = []
    async function* documents(missing = Infinity) {
      for (let turn = 0; turn < 6; turn++) {
        if (turn === missing) throw new Error('missing')
        madeBefore.push(made)
        yield new Blob([new Uint8Array(MEBIBYTE).fill(turn)])
      }
    }
    const sealing = (from: AsyncIterable<Blob>) => seal('{}', from, PHRASE, (total) => (made = total), LOW)
    const sealed = await sealing(documents())
    // Streams ask one or two ahead.
    expect(madeBefore[5]).toBeGreaterThan(2 * MEBIBYTE)
    const decrypter = new Decrypter()
    decrypter.addPassphrase(PHRASE)
    const bytes = await decrypter.decrypt(await bytesOf(sealed))
    expect([...bytes.subarray(3)].filter((_, at) => at % MEBIBYTE === 0)).toEqual([0, 1, 2, 3, 4, 5])
    await expect(sealing(documents(2))).rejects.toThrow('missing')
  })

  it('of another passphrase says so (B04)', async () => {
    expect(await problemWith(await bytesOf(await sealSmall()), 'AAAAA-AAAAA-AAAAA-AAAAA')).toBe(
      'wrong_passphrase',
    )
  })

  it('of any store gives the same records and the same bytes back', async () => {
    const check = fc.asyncProperty(anyStore, async ({ bundle, bytes }) => {
      for (const document of bundle.documents) {
        Object.assign(document, { sha256: await digestOf(bytes.get(document.id)!) })
      }
      const documents = bundle.documents.map(({ id }) => new Blob([bytes.get(id)!]))
      const sealed = await seal(
        JSON.stringify(envelop([bundle], envelope)[0]),
        documents,
        PHRASE,
        undefined,
        LOW,
      )
      const opened = await open(sealed, PHRASE)
      expect(opened.file).toMatchObject(bundle)
      const back = await Promise.all(opened.documents.map(bytesOf))
      expect(back).toEqual(bundle.documents.map(({ id }) => bytes.get(id)))
    })
    await fc.assert(check, { numRuns: atDepth(20, 60) })
  })

  it('whose documents are not those of its records is refused', async () => {
    const bundle = smallBundle()
    const values = { organisationIds: [idOf(1)], fileName: 'a.pdf', mediaType: 'application/pdf', size: 3 }
    bundle.documents = [record('documents', 8, { ...values, sha256: 'a'.repeat(64) })]
    const json = JSON.stringify(envelop([bundle], envelope)[0])
    for (const bytes of ['abc', 'ab', 'abcd', '']) {
      const sealed = await seal(json, [new Blob([bytes])], PHRASE, undefined, LOW)
      expect(await problemWith(await bytesOf(sealed)), bytes).toBe('damaged')
    }
  })
})

describe('a file of 4 kB', async () => {
  const bundle = smallBundle()
  bundle.cadresJuridiques[0]!.nature = 'n'.repeat(1200)
  const good = await bytesOf(
    await seal(JSON.stringify(envelop([bundle], envelope)[0]), [], PHRASE, undefined, LOW),
  )
  const end = headerEnd(good)
  const identity = await identityOf(good)
  const changed = (at: number, flip: number) => good.with(at, good[at]! ^ flip)

  it('is about 4 kB', () => expect(good.length).toBeGreaterThan(3900))

  it('is refused with any one byte of its header changed (B06)', async () => {
    const said = new Set<string>()
    // Before a release, each byte.
    for (let at = 0; at < end; at += atDepth(3, 1)) {
      // 0x01 leaves a character a character; 0x80 never does.
      for (const flip of [0x01, 0x80]) said.add((await problemWith(changed(at, flip))).split(':')[0]!)
    }
    expect([...said].toSorted()).toEqual(['damaged', 'not_ours', 'not_supported', 'wrong_passphrase'])
  }, 60_000)

  it('is refused with any one byte of its content changed (B06)', async () => {
    const said = new Set<string>()
    for (let at = end; at < good.length; at += atDepth(7, 1))
      said.add(await problemWith(changed(at, 1 << (at % 8)), identity))
    expect([...said]).toEqual(['damaged'])
  }, 60_000)

  it('is refused cut at any length, and with anything added (B05, B07)', async () => {
    const said = new Set<string>()
    for (let length = 0; length < good.length; length += atDepth(5, 1)) {
      const isWholeHeader = length >= end
      said.add(await problemWith(good.slice(0, length), isWholeHeader ? identity : PHRASE))
    }
    expect([...said].toSorted()).toEqual(['damaged', 'not_ours'])
    for (const more of [1, 16, 65_536])
      expect(await problemWith(new Uint8Array([...good, ...new Uint8Array(more)]), identity)).toBe('damaged')
  }, 60_000)
})

describe('what is not a sealed file of ours', () => {
  const age = async (make: (encrypter: Encrypter) => void, plain: string | Uint8Array = '{}') => {
    const encrypter = new Encrypter()
    make(encrypter)
    return (await encrypter.encrypt(plain)) as Uint8Array<ArrayBuffer>
  }
  const utf16 = (mark: string) =>
    new Uint8Array(Buffer.from(mark + JSON.stringify(envelop([smallBundle()], envelope)[0]), 'utf16le'))
  it.each<[string, () => Promise<Uint8Array<ArrayBuffer>> | Uint8Array<ArrayBuffer>, string]>([
    ['nothing (B01)', () => new Uint8Array(), 'not_ours'],
    ['1 MB of noise (B02)', () => new Uint8Array(1_000_000).map(() => Math.random() * 256), 'not_ours'],
    [
      'sealed for a key',
      () => age((one) => one.addRecipient('age1qyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqszqgpqyqs3290gq')),
      'not_supported',
    ],
    [
      'cheap to try',
      () => age((one) => (one.setPassphrase(PHRASE), one.setScryptWorkFactor(9))),
      'work_factor: 9',
    ],
    [
      'H59: too dear to open',
      () => age((one) => (one.setPassphrase(PHRASE), one.setScryptWorkFactor(11))).then(dearer),
      'work_factor: 19',
    ],
    ['in UTF-16, without its mark (B24)', () => utf16(''), 'not_ours'],
    ['H59: armored', () => new TextEncoder().encode('-----BEGIN AGE ENCRYPTED FILE-----\nYWdl'), 'armored'],
    [
      'H62: sealed, its line ends changed on the way',
      () =>
        sealSmall()
          .then(bytesOf)
          .then((bytes) => latin1(latin1Of(bytes).replaceAll('\n', '\r\n'))),
      'changed',
    ],
    [
      'H62: sealed, saved again as a text in UTF-8 with its mark',
      () =>
        sealSmall()
          .then(bytesOf)
          .then((bytes) => new TextEncoder().encode(`\uFEFF${latin1Of(bytes)}`)),
      'changed',
    ],
    [
      'H62: sealed, saved again as a text in UTF-16',
      () =>
        sealSmall()
          .then(bytesOf)
          .then((bytes) => new Uint8Array(Buffer.from(`\uFEFF${latin1Of(bytes)}`, 'utf16le'))),
      'changed',
    ],
    ['of a later age', () => new TextEncoder().encode('age-encryption.org/v2\n'), 'not_supported'],
    [
      'sealed, and no JSON',
      () => age((one) => (one.setPassphrase(PHRASE), one.setScryptWorkFactor(10))).then(emptied),
      'not_ours',
    ],
  ])('%s', async (_case, make, problem) => {
    expect(await problemWith(await make())).toBe(problem)
  })
  const dearer = (bytes: Uint8Array) =>
    new Uint8Array(Buffer.from(Buffer.from(bytes).toString('latin1').replace(' 11\n', ' 19\n'), 'latin1'))
  const emptied = async () => bytesOf(await seal('hello', [], PHRASE, undefined, LOW))

  it.each<[string, (json: string) => Uint8Array<ArrayBuffer>]>([
    ['with the mark of an editor', (json) => new TextEncoder().encode(`\uFEFF${json}`)],
    ['laid out', (json) => new TextEncoder().encode(JSON.stringify(JSON.parse(json), null, 2))],
    [
      'laid out by Windows, with its mark',
      (json) =>
        new TextEncoder().encode(
          `\uFEFF${JSON.stringify(JSON.parse(json), null, '\t').replaceAll('\n', '\r\n')}\r\n`,
        ),
    ],
    ['in UTF-16 with its mark (B24)', () => utf16('\uFEFF')],
    [
      'laid out in UTF-16 (B24)',
      (json) => new Uint8Array(Buffer.from(`\uFEFF${JSON.stringify(JSON.parse(json), null, 1)}`, 'utf16le')),
    ],
  ])('H62: a plain file saved again by an editor opens, sealed or not: %s', async (_, save) => {
    const json = JSON.stringify(envelop([smallBundle()], envelope)[0])
    const saved = save(json)
    expect((await open(new Blob([saved]), '')).file).toEqual(JSON.parse(json))
    const sealed = await age((one) => (one.setPassphrase(PHRASE), one.setScryptWorkFactor(LOW)), saved)
    const opened = await open(new Blob([sealed]), PHRASE)
    expect(opened.file).toEqual(JSON.parse(json))
  })

  it('a phrase of one’s own opens with the dashes, quotes and spaces that a message put in it', async () => {
    const json = JSON.stringify(envelop([smallBundle()], envelope)[0])
    const typed = 'l\'arbre - vert-et-bleu "seul" sous la pluie'
    const pasted = ' l’arbre – vert‑et—bleu “seul”  sous\u00a0la\u202fpluie\u200b '
    for (const [sealedBy, openedBy] of [
      [typed, pasted],
      [pasted, typed],
    ] as const) {
      const sealed = await seal(json, [], sealedBy, undefined, LOW)
      expect((await open(sealed, openedBy)).file).toMatchObject(smallBundle())
    }
    // Sealed by the age tool, or before dashes were made one: as it was typed.
    const other = await age((one) => (one.setPassphrase('vert–et—bleu'), one.setScryptWorkFactor(LOW)), json)
    expect((await open(new Blob([other]), 'vert–et—bleu')).file).toMatchObject(smallBundle())
  })

  it('too large is refused unread (B16)', async () => {
    const huge = { size: 2 ** 31, slice: () => expect.unreachable() } as unknown as Blob
    await expect(open(huge, PHRASE)).rejects.toThrow('too_large')
    const plain = new Blob(['{', new Uint8Array(6_000_000)])
    await expect(open(plain, PHRASE)).rejects.toThrow('too_large: json')
    const sealed = await seal('x'.repeat(6_000_000), [], PHRASE, undefined, LOW)
    await expect(open(sealed, PHRASE)).rejects.toThrow('too_large: json')
  })

  it('gone since it was chosen is told apart (B18)', async () => {
    const gone = Object.assign(new Error('gone'), { name: 'NotReadableError' })
    const file = { size: 10, slice: () => ({ arrayBuffer: () => Promise.reject(gone) }) } as unknown as Blob
    await expect(open(file, PHRASE)).rejects.toBe(gone)
  })
})

describe('every released version', () => {
  const folder = new URL('../../corpus/exports/', import.meta.url).pathname
  const names = readdirSync(folder).filter((name) => name.endsWith('.age'))
  it('has its files', () => expect(names.length).toBeGreaterThanOrEqual(3))
  // By `open`, which the page's worker calls and nothing else does.
  it.each(names)('%s is read by the product’s own reader, with all that it held', async (name) => {
    const { file, documents } = await open(new Blob([readFileSync(join(folder, name))]), PHRASE)
    const expected = JSON.parse(readFileSync(join(folder, name.replace('.age', '.json')), 'utf8'))
    expect(file).toEqual(expected)
    expect(documents).toHaveLength(file.documents.length)
  })
})

// Installed by tests/run/setup.sh; `script` (util-linux) gives the terminal on which age asks its passphrase.
describe('the age tool', () => {
  /** Runs age in a terminal of its own and types `phrase` at each of its questions. */
  async function age(args: string, phrase: string): Promise<void> {
    const terminal = spawn('script', ['-qec', `age ${args}`, '/dev/null'])
    let said = ''
    terminal.stdout.on('data', (words: Buffer) => {
      said += words
      if (!/passphrase[^\n]*: $/i.test(said)) return
      said = ''
      terminal.stdin.write(`${phrase}\n`)
    })
    const [code] = await once(terminal, 'exit')
    if (code !== 0) throw new Error(`age ${args}: ${said}`)
  }

  // It seals at 2^18, which takes seconds to open: before a release.
  it(`opens what we seal${isRelease ? ', and we open what it seals' : ''}`, async () => {
    const folder = mkdtempSync(join(tmpdir(), 'habili-age-'))
    const json = JSON.stringify(envelop([smallBundle()], envelope)[0])
    writeFileSync(join(folder, 'ours.age'), await bytesOf(await seal(json, [], PHRASE, undefined, LOW)))
    await age(`-d -o ${folder}/out.json ${folder}/ours.age`, PHRASE)
    expect(readFileSync(join(folder, 'out.json'), 'utf8')).toBe(json)
    if (isRelease) {
      await age(`-p -o ${folder}/theirs.age ${folder}/out.json`, PHRASE)
      const { file } = await open(new Blob([readFileSync(join(folder, 'theirs.age'))]), PHRASE)
      expect(file).toMatchObject(smallBundle())
    }
    rmSync(folder, { recursive: true })
  }, 60_000)
})
