import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { BADGE, badgesDocument, printedBadges } from '#shared/documents/badges.ts'
import { certificatesDocument, printedCertificates } from '#shared/documents/certificates.ts'
import { nameCardsDocument, printedNameCards } from '#shared/documents/name-cards.ts'
import { badgeCode } from '#shared/participants/badge-code.ts'
import {
  badgeHolder,
  sampleBadges,
  sampleCertificates,
  sampleNameCards,
  sampleSubjects,
} from '../documents/sample-sheets.ts'
import { print } from './print.ts'
import type { PlacedText } from './read-pdf.ts'

const words = (most: number, letters: number) =>
  fc
    .array(fc.constantFrom('Sri', 'Kusumawardhani', 'R.A.', 'S.STP., M.Si.', 'Hadikusumo-Putri', 'dan'), {
      maxLength: most,
    })
    .map((list) => list.join(' ').slice(0, letters))
const names = words(14, 120)
const places = words(22, 200)
const typefaces = fc.constantFrom('arimo' as const, 'bonum' as const)

const joined = (texts: readonly PlacedText[]): string =>
  texts
    .map(({ text }) => text)
    .join('')
    .replaceAll(' ', '')

describe('badges', () => {
  it('hold all that they say between their own edges, whatever the names', async () => {
    const holders = fc.array(fc.record({ name: names, position: places, agency: words(16, 160) }), {
      minLength: 1,
      maxLength: 8,
    })
    await fc.assert(
      fc.asyncProperty(holders, typefaces, async (list, typeface) => {
        const badges = list.map((each, index) => ({ ...badgeHolder(index), ...each }))
        const sample = printedBadges.parse(sampleBadges(0, { holders: badges, typeface }))
        const { pdf } = await print(badgesDocument(sample))
        const [left, top] = [(210 - BADGE.width * 2) / 2, (297 - BADGE.height * 4) / 2]
        for (const [index, { name, position, agency }] of badges.entries()) {
          const x = left + (index % 2) * BADGE.width
          const y = top + Math.floor(index / 2) * BADGE.height
          const own = pdf.texts.filter(
            (text) => text.x >= x && text.x < x + BADGE.width && text.y > y && text.y < y + BADGE.height,
          )
          for (const each of own) expect(each.x + each.width).toBeLessThan(x + BADGE.width - 2)
          for (const text of [name, position, agency, `Nomor ${index + 1}`])
            expect(joined(own)).toContain(text.replaceAll(' ', ''))
          const foot = own.find(({ text }) => text.startsWith('Nomor'))
          const above = own.filter((each) => each.y < (foot?.y ?? 0))
          expect(Math.max(...above.map((each) => each.y))).toBeLessThan((foot?.y ?? 0) - 2)
        }
        await pdf.close()
      }),
      { numRuns: 25, seed: 2022 },
    )
  }, 60_000)

  it('of 2,000 participants are all there, eight a page, in order', async () => {
    const { pdf } = await print(badgesDocument(sampleBadges(2000)))
    expect(pdf.pages).toBe(250)
    const numbers = pdf.texts.flatMap(({ text, page }) => {
      const number = /^Nomor (\d+)$/.exec(text)?.[1]
      return number === undefined ? [] : [`${page} ${number}`]
    })
    expect(numbers).toEqual(
      Array.from({ length: 2000 }, (_, index) => `${Math.floor(index / 8) + 1} ${index + 1}`),
    )
    await pdf.close()
  }, 60_000)
})

const hasReader = spawnSync('zbarimg', ['--version']).error === undefined

describe.skipIf(!hasReader)('a reader of QR codes (zbarimg, when it is there)', () => {
  it('reads all codes of a sheet, as coarse as a cheap camera sees it', async () => {
    const { pdf } = await print(badgesDocument(sampleBadges(8)))
    const { width, height, pixels } = await pdf.picture(1, 100)
    const folder = mkdtempSync(path.join(tmpdir(), 'ikrar-badges-'))
    const file = path.join(folder, 'page.png')
    await sharp(pixels, { raw: { width, height, channels: 4 } })
      .png()
      .toFile(file)
    const { stdout } = spawnSync('zbarimg', ['--quiet', '--raw', file], { encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    await pdf.close()
    const { meetingId } = sampleBadges(0)
    const codes = Array.from({ length: 8 }, (_, index) => badgeCode(meetingId, index + 1))
    expect(stdout.trim().split('\n').toSorted()).toEqual(codes.toSorted())
  })
})

describe('certificates', () => {
  it('fill one page in front and one behind, inside of the frame, whatever they say', async () => {
    const recipient = fc.record({ name: names, position: places, agency: words(16, 160) })
    await fc.assert(
      fc.asyncProperty(
        recipient,
        words(30, 240),
        typefaces,
        fc.boolean(),
        async (who, event, typeface, signed) => {
          const sample = sampleCertificates(1, { event, typeface })
          const recipients = sample.recipients.map((each) => ({ ...each, ...who }))
          const signer = signed ? sample.signer : null
          const certificates = printedCertificates.parse({ ...sample, recipients, signer })
          const { paper, pdf } = await print(certificatesDocument(certificates, 'ABC1234'))
          expect(paper.pages).toBe(2)
          expect(paper.cells).toHaveLength(signed ? 1 : 0)
          const front = pdf.texts.filter(({ page, text }) => page === 1 && text.trim() !== '')
          for (const { x, y, width, size } of front) {
            expect(x).toBeGreaterThan(11)
            expect(x + width).toBeLessThan(297 - 11)
            expect(y - size).toBeGreaterThan(11)
            expect(y).toBeLessThan(210 - 9.8)
          }
          expect(joined(front)).toContain(who.name.replaceAll(' ', ''))
          const lines = [...new Set(front.map(({ y }) => Math.round(y * 10)))]
          const rises = front.slice(1).filter((text, index) => text.y < (front[index]?.y ?? 0) - 0.1)
          expect(lines.length).toBeGreaterThan(6)
          expect(rises.filter(({ text }) => !text.includes('ABC1234'))).toEqual([])
          await pdf.close()
        },
      ),
      { numRuns: 25, seed: 2022 },
    )
  }, 60_000)

  it('keep many subjects on one side, so that fronts and backs stay in step', async () => {
    for (const subjects of [14, 27]) {
      const { pdf } = await print(
        certificatesDocument(sampleCertificates(1, { subjects: sampleSubjects(subjects) }), null),
      )
      expect(pdf.pages).toBe(2)
      await pdf.close()
    }
  })

  it('of everybody begin on the front of a sheet, also when the subjects fill two backs', async () => {
    const sample = sampleCertificates(3, { subjects: sampleSubjects(40) })
    const { pdf } = await print(certificatesDocument(sample, null))
    expect(pdf.pages).toBe(12)
    const fronts = pdf.texts.filter(({ text }) => text === 'SERTIFIKAT').map(({ page }) => page % 2)
    expect(fronts).toEqual([1, 1, 1])
    await pdf.close()
  })

  it('have no back without subjects, and no code before they are issued', async () => {
    const { pdf } = await print(certificatesDocument(sampleCertificates(3, { subjects: [] }), null))
    expect(pdf.pages).toBe(3)
    expect(pdf.texts.filter(({ text }) => text.includes('KONSEP0') || text.includes('Halaman'))).toEqual([])
    await pdf.close()
  })
})

describe('tent cards', () => {
  it('say the same in both halves, half a turn apart, clear of the fold', async () => {
    await fc.assert(
      fc.asyncProperty(names, places, typefaces, async (name, position, typeface) => {
        const cards = printedNameCards.parse(
          sampleNameCards(0, { cards: [{ name, position }], typeface, hasLogo: false }),
        )
        const { pdf } = await print(nameCardsDocument(cards))
        expect(pdf.pages).toBe(1)
        const texts = pdf.texts.filter(({ text }) => text.trim() !== '')
        const fold = 297 / 2
        const [upper, lower] = [texts.filter(({ y }) => y < fold), texts.filter(({ y }) => y > fold)]
        expect(joined(lower)).toBe(`${name}${position}`.replaceAll(' ', ''))
        expect(joined(upper)).toBe(joined(lower))
        for (const [index, text] of lower.entries()) {
          expect((upper[index]?.x ?? 0) + text.x).toBeCloseTo(210, 1)
          expect((upper[index]?.y ?? 0) + text.y).toBeCloseTo(297, 1)
          expect(text.x).toBeGreaterThanOrEqual(14.9)
          expect(text.x + text.width).toBeLessThan(195.1)
          expect(text.y).toBeGreaterThan(fold + 10)
          expect(text.y).toBeLessThan(297 - 15)
        }
        await pdf.close()
      }),
      { numRuns: 25, seed: 2022 },
    )
  }, 60_000)
})

describe('nobody', () => {
  it('is told in words', async () => {
    const papers = [
      badgesDocument(sampleBadges(0)),
      nameCardsDocument(sampleNameCards(0)),
      certificatesDocument(sampleCertificates(0), null),
    ]
    for (const document of papers) {
      const { pdf } = await print(document)
      expect(joined(pdf.texts)).toMatch(/^Belumada/)
      await pdf.close()
    }
  })
})
