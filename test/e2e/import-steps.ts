import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { messyList } from './messy-list.ts'
import type { Program } from './program.ts'

/** Everything that a clerk does by hand is counted: a click, a choice of a file, a key that decides, a text with its Enter. */
export function countedHand(page: Page) {
  let actions = 0
  const act = async (deed: () => Promise<unknown>) => {
    actions += 1
    await deed()
  }
  return {
    get actions() {
      return actions
    },
    click: (name: string | RegExp, role: 'button' | 'link' = 'button') =>
      act(() => page.getByRole(role, { name }).click()),
    press: (key: string) => act(() => page.keyboard.press(key)),
    enter: (text: string) =>
      act(async () => {
        await page.keyboard.type(text)
        await page.keyboard.press('Enter')
      }),
    chooseFile: (name: string, buffer: Buffer) =>
      act(() => page.locator('input[type=file]').first().setInputFiles({ name, mimeType: XLSX, buffer })),
  }
}

/** The cell of the messy list that asks first: digits of a NIP were lost. */
export const FIRST_QUESTION = { row: 'row-20', column: 'employeeNumber' }

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Gives a file to the page as if it was chosen. */
export function drop(page: Page, name: string, buffer: Buffer) {
  return page.locator('input[type=file]').first().setInputFiles({ name, mimeType: XLSX, buffer })
}

/** Waits until the page says that of what will happen. */
export function summary(page: Page, words: string | RegExp) {
  return page.locator('header').getByText(words).waitFor()
}

/** The cell that has the focus. */
export function active(page: Page) {
  return page.evaluate(() => ({
    row: document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null,
    column: document.activeElement?.getAttribute('data-column') ?? null,
  }))
}

/** Begins work and lets the page itself stop it as soon as it offers to: however fast the machine is, the work has only begun. */
export function stopAtOnce(page: Page, stop: string, begin: () => Promise<unknown>) {
  const pressed = page.evaluate((wanted) => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const presses = new MutationObserver(() => {
      const button = [...document.querySelectorAll('button')].find((each) =>
        (each.getAttribute('aria-label') ?? each.textContent).startsWith(wanted),
      )
      if (button === undefined) return
      presses.disconnect()
      button.click()
      resolve()
    })
    presses.observe(document.body, { subtree: true, attributes: true, childList: true })
    return promise
  }, stop)
  return Promise.all([pressed, begin()])
}

/** Opens the messy list and checks it; the first question has the focus. */
export async function checked({ page, open }: Program, question = FIRST_QUESTION): Promise<void> {
  await open('/orang/impor')
  await drop(page, 'daftar pejabat.xlsx', await messyList())
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('grid', { name: 'Baris berkas' }).waitFor()
  await expect.poll(() => active(page)).toEqual(question)
}
