import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { startProgram, type Program } from './program.ts'

const NAMES = ['Adi Nugroho', 'Budi Santoso', 'Citra Lestari', 'Dewi Anggraini', 'Eko Prasetyo']

async function fivePeople(client: TestClient): Promise<void> {
  for (const name of NAMES) await client.people.createPerson({ ...EMPTY_PERSON, name })
}

function cell(page: Page, text: string) {
  return page.getByRole('gridcell', { name: text, exact: true })
}

async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

async function openTable(prepare = fivePeople): Promise<Program> {
  const program = await startProgram({ prepare })
  await program.page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await program.open('/orang')
  await program.page.getByRole('grid').locator('tbody tr').first().waitFor()
  return program
}

function paste(page: Page, text: string): Promise<void> {
  return page
    .evaluate((copied) => navigator.clipboard.writeText(copied), text)
    .then(() => page.keyboard.press('Control+v'))
}

/** What the clipboard holds, of one type. */
function clipboard(page: Page, type: string): Promise<string> {
  return page.evaluate(async (wanted) => {
    const [item] = await navigator.clipboard.read()
    return item?.types.includes(wanted) ? (await item.getType(wanted)).text() : ''
  }, type)
}

async function ranks(client: TestClient) {
  return (await client.people.directory()).people.map(({ rank }) => rank)
}

test('cells copied in Excel are pasted over cells: each is checked, refused ones stay marked, and all is undone as one', async () => {
  const { page, client, faults, expectAccessible } = await openTable()
  await cell(page, 'Adi Nugroho').click()
  await press(page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
  // Kind, number, rank, sex; the third line has a number that Excel rounded, the second a rank that there is not.
  await paste(
    page,
    'PNS\t19860926 201505 1 001\tPembina Tk. I (IV/b)\tL\r\nPNS\t197109142001122901\tV/z\tP\r\nPPPK\t1,97109E+17\tIX\tP\r\n',
  )
  await page.getByText('8 sel ditempel. 2 sel ditolak dan ditandai').waitFor()
  await page.getByText('Excel sudah membuang sebagian angka').first().waitFor({ state: 'attached' })
  // Under the pointer the offer to take it back stays, however long the page is looked at.
  await page.getByRole('button', { name: 'Urungkan' }).hover()
  await expectAccessible()
  const { people } = await client.people.directory()
  expect(
    people.map(({ employeeKind, employeeNumber, rank, sex }) => [employeeKind, employeeNumber, rank, sex]),
  ).toEqual([
    ['pns', '198609262015051001', 'IV/b', 'L'],
    ['pns', '197109142001122901', '', 'P'],
    ['pppk', '', 'IX', 'P'],
    ['pns', '', '', null],
    ['pns', '', '', null],
  ])
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect.poll(() => ranks(client)).toEqual(['', '', '', '', ''])
  await page.getByText('Excel sudah membuang').first().waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

test('a block is copied so that Excel keeps every digit and computes nothing, and comes back as it was', async () => {
  const { page, client } = await openTable(async (asked) => {
    await asked.people.createPerson({ ...EMPTY_PERSON, name: '=1+1', employeeNumber: '198609262015051001' })
    await asked.people.createPerson({ ...EMPTY_PERSON, name: 'Budi Santoso' })
  })
  await cell(page, '=1+1').click()
  await press(page, 'Shift+ArrowDown', ...Array.from({ length: 5 }, () => 'Shift+ArrowRight'))
  await press(page, 'Control+c')
  expect(await clipboard(page, 'text/plain')).toBe(
    "'=1+1\t\t\t\tPNS\t198609262015051001\r\nBudi Santoso\t\t\t\tPNS\t",
  )
  expect(await clipboard(page, 'text/html')).toContain('198609262015051001</td>')
  await cell(page, 'Budi Santoso').click()
  await press(page, 'ArrowUp', 'Control+v')
  await page.getByText('Tidak ada sel yang berubah.').waitFor()
  expect((await client.people.directory()).people.map(({ name }) => name)).toEqual(['=1+1', 'Budi Santoso'])
})

test('a paste that does not fit is refused in words, and one value fills a block', async () => {
  const { page, client } = await openTable()
  await cell(page, 'Eko Prasetyo').click()
  await paste(page, 'satu\ndua')
  await page.getByText('mulai dari sel ini hanya ada 1 baris').waitFor()
  await cell(page, 'Budi Santoso').click()
  await press(page, ...Array.from({ length: 6 }, () => 'ArrowRight'), 'Shift+ArrowDown', 'Shift+ArrowDown')
  await paste(page, 'III/c')
  await expect.poll(() => ranks(client)).toEqual(['', 'III/c', 'III/c', 'III/c', ''])
  await press(page, 'Delete')
  await page.getByText('3 sel dikosongkan.').waitFor()
  await expect.poll(() => ranks(client)).toEqual(['', '', '', '', ''])
  await press(page, 'Control+z')
  await expect.poll(() => ranks(client)).toEqual(['', 'III/c', 'III/c', 'III/c', ''])
})

test('a change of one cell is taken back by Ctrl+Z, a name with titles is parted', async () => {
  const { page, client } = await openTable()
  await cell(page, 'Budi Santoso').click()
  await page.keyboard.type('Dr. Ir. Budi Hartono, M.T.')
  await page.getByText('Gelarnya dipisah: Dr. Ir. | Budi Hartono | M.T.').waitFor()
  await press(page, 'Enter')
  await cell(page, 'Budi Hartono').waitFor()
  await cell(page, 'M.T.').waitFor()
  await press(page, 'Control+z')
  await cell(page, 'Budi Santoso').waitFor()
  const { people } = await client.people.directory()
  expect(people[1]).toMatchObject({ titlesBefore: '', name: 'Budi Santoso', titlesAfter: '' })
})

test('several people are chosen with the mouse and by keyboard, and changed as one', async () => {
  const { page, client, expectAccessible } = await openTable()
  await cell(page, 'Adi Nugroho').click()
  await cell(page, 'Citra Lestari').click({ modifiers: ['Control'] })
  await page.getByText('2 orang dipilih', { exact: true }).waitFor()
  await expectAccessible()
  await page.getByRole('button', { name: 'Ubah' }).click()
  await page.getByRole('menuitem', { name: 'Pangkat' }).click()
  await page.getByRole('dialog').getByLabel('Pangkat').selectOption('IV/a')
  await expectAccessible()
  await page.getByRole('button', { name: 'Ubah 2 orang' }).click()
  await page.getByText('Pangkat 2 orang diubah.').waitFor()
  expect(await ranks(client)).toEqual(['IV/a', '', 'IV/a', '', ''])

  await press(page, 'Escape')
  await cell(page, 'Dewi Anggraini').click()
  await press(page, 'Home', 'Space', 'ArrowDown', 'Space')
  await page.getByText('2 orang dipilih', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Ubah' }).click()
  await page.getByRole('menuitem', { name: 'Nonaktifkan' }).click()
  await page.getByText('2 orang dinonaktifkan.').waitFor()
  await expect.poll(() => page.getByRole('grid').locator('tbody tr').count()).toBe(3)
  await page.getByLabel('Keadaan yang ditampilkan').selectOption('nonaktif')
  await cell(page, 'Dewi Anggraini').waitFor()
  await page.getByLabel('Keadaan yang ditampilkan').selectOption('semua')

  await cell(page, 'Adi Nugroho').click()
  await press(page, 'Control+a')
  await page.getByText('5 orang dipilih', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Hapus' }).click()
  await page.getByText('5 orang dihapus.').waitFor()
  expect((await client.people.directory()).people).toEqual([])
  await page.getByRole('button', { name: 'Urungkan' }).last().click()
  await cell(page, 'Eko Prasetyo').waitFor()
})

test('columns are sorted by keyboard, hidden and shown, and the browser remembers it', async () => {
  const { page, open, faults } = await openTable()
  const first = () =>
    page.getByRole('grid').locator('tbody tr').first().locator('[data-column=name]').innerText()
  await cell(page, 'Adi Nugroho').click()
  await press(page, 'ArrowUp', 'Enter', 'Enter')
  expect(await page.getByRole('columnheader', { name: 'Nama' }).getAttribute('aria-sort')).toBe('descending')
  await page.getByText('Diurutkan menurut Nama, turun.').waitFor({ state: 'attached' })
  expect(await first()).toBe('Eko Prasetyo')
  // An edited row stays where it is until one sorts again.
  await press(page, 'ArrowDown')
  await page.keyboard.type('Aaaa')
  await press(page, 'Enter')
  await cell(page, 'Aaaa').waitFor()
  expect(await first()).toBe('Aaaa')
  await page.getByRole('button', { name: 'Kolom' }).click()
  await page.getByLabel('Gelar depan').uncheck()
  await page.getByLabel('Keadaan').check()
  await press(page, 'Escape')
  await open('/orang')
  await page.getByRole('columnheader', { name: 'Keadaan' }).waitFor()
  expect(await page.getByRole('columnheader', { name: 'Gelar depan' }).count()).toBe(0)
  expect(await first()).toBe('Dewi Anggraini')
  expect(faults).toEqual([])
})

test('taking back that lasts longer than half a second says so', async () => {
  const { page, faults, expectAccessible } = await openTable()
  await cell(page, 'Adi Nugroho').click()
  await cell(page, 'Budi Santoso').click({ modifiers: ['Control'] })
  await page.getByRole('button', { name: 'Ubah' }).click()
  await page.getByRole('menuitem', { name: 'Nonaktifkan' }).click()
  const held = Promise.withResolvers<void>()
  await page.route(/people\/undo$/, async (route) => {
    await held.promise
    await route.continue()
  })
  await page.getByRole('button', { name: 'Urungkan' }).click()
  const told = page.getByText('Mengurungkan: 2 orang dinonaktifkan.')
  await told.waitFor()
  await expectAccessible()
  held.resolve()
  await told.waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})
