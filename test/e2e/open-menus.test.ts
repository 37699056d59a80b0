import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startProgram } from './program.ts'

const OPENERS = 'main [aria-haspopup="menu"], main [aria-haspopup="listbox"], main [aria-haspopup="dialog"]'

/** Pages that show a paper. */
const WITH_PAPER = /\/naskah\/|\/komitmen\/|=dewan$/

/** Places of the buttons and fields that open something, one of each kind: rows repeat theirs. */
function openersOf(page: Page): Promise<{ place: number; kind: string; name: string }[]> {
  return page.locator(OPENERS).evaluateAll((elements) => {
    const found = elements.flatMap((element, place) => {
      if (!(element instanceof HTMLElement) || element.offsetParent === null) return []
      if (element.matches(':disabled, [aria-disabled="true"]')) return []
      const name = element.getAttribute('aria-label') ?? element.textContent
      const opens = `${element.getAttribute('aria-haspopup')} ${element.closest('[role=row], tr, li') === null ? '' : 'row '}`
      return [{ place, name, kind: `${opens}${name.split(/:| untuk | \d| tindak /)[0]}` }]
    })
    return [...new Map(found.toReversed().map((each) => [each.kind, each])).values()].toReversed()
  })
}

test('every menu, list and calendar of the pages is without findings while it is open', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ content: 'sample' })
  const meetingId = (await client.meetings.list()).find(({ stage }) => stage === 1)?.id
  const commitmentId = (await client.commitments.list())[0]?.id
  const personId = (await client.people.directory()).people[0]?.id
  const steps = [
    '',
    '/peserta',
    '/kehadiran',
    '/notula',
    '/tindak-lanjut',
    '/naskah/invitation',
    '/naskah/report',
  ]
  const paths = [
    ...steps.map((step) => `/kegiatan/${meetingId}${step}`),
    '/kegiatan?tampilan=tindak-lanjut',
    '/komitmen',
    `/komitmen/${commitmentId}`,
    '/orang',
    '/orang?tampilan=dewan',
    `/orang/${personId}`,
  ]
  const opened = new Set<string>()
  for (const path of paths) {
    await open(path)
    // The page number can be typed once the paper is there.
    if (WITH_PAPER.test(path)) await page.locator('canvas').first().waitFor()
    for (const { place, kind, name } of await openersOf(page)) {
      if (opened.has(kind)) continue
      opened.add(kind)
      const opener = page.locator(OPENERS).nth(place)
      // A field opens what fits the letters in it.
      await (kind.startsWith('listbox') ? opener.fill('a') : opener.click())
      await expect
        .poll(() => opener.getAttribute('aria-expanded'), { message: `${path}: ${name}` })
        .toBe('true')
      await expectAccessible('popup')
      await page.keyboard.press('Escape')
      await expect.poll(() => opener.getAttribute('aria-expanded')).toBe('false')
    }
  }
  // Nothing was passed over in silence.
  const countOf = (what: string) => [...opened].filter((kind) => kind.startsWith(what)).length
  expect(countOf('menu')).toBeGreaterThan(11)
  expect(countOf('listbox')).toBeGreaterThan(1)
  expect(countOf('dialog')).toBeGreaterThan(2)
  expect(faults).toEqual([])
})
