import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { addPerson } from '#electron/people/handlers.ts'
import { EMPTY_PERSON, NO_DECREE } from '#shared/people/model.ts'
import type { TestClient } from '#test/application.ts'
import { startProgram } from './program.ts'

const SITI = {
  ...EMPTY_PERSON,
  titlesBefore: 'dr.',
  name: 'Siti Aminah',
  titlesAfter: 'M.Kes.',
  employeeKind: 'pns',
  employeeNumber: '197109142001122901',
  rank: 'IV/b',
  sex: 'P',
} as const
const BUDI = {
  ...SITI,
  titlesBefore: '',
  name: 'Budi Santoso',
  titlesAfter: 'S.E.',
  employeeNumber: '',
  sex: 'L',
} as const

/** Two people; Siti heads the health agency since 2022. */
async function twoPeople(client: TestClient): Promise<void> {
  const { positions } = await client.people.directory()
  const head = positions.find(({ title }) => title === 'Kepala Dinas Kesehatan')
  const siti = await client.people.createPerson(SITI)
  await client.people.createPerson(BUDI)
  if (head)
    await client.people.appoint({
      positionId: head.id,
      personId: siti.id,
      status: 'definitif',
      startsOn: '2022-01-03',
      endsOn: null,
      ...NO_DECREE,
      endsPrevious: false,
    })
}

function rows(page: Page) {
  return page.getByRole('grid').locator('tbody tr')
}

function cell(page: Page, text: string) {
  return page.getByRole('gridcell', { name: text, exact: true })
}

test('people are filtered while typing over name, position, agency and number', async () => {
  const { page, open, faults, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await rows(page).first().waitFor()
  expect(await rows(page).count()).toBe(2)
  await expectAccessible()
  const filter = page.getByLabel('Saring nama, jabatan, OPD, atau NIP')
  for (const query of ['aminah', 'kepala kesehatan', 'dinkes', '20011229']) {
    await filter.fill(query)
    await page.getByText('1 dari 2 orang').waitFor()
    expect(await cell(page, 'Siti Aminah').count()).toBe(1)
  }
  await filter.fill('tidak ada')
  await page.getByText('Tidak ada yang cocok dengan "tidak ada"').waitFor()
  await filter.press('Escape')
  await page.getByText('2 orang', { exact: true }).waitFor()
  expect(faults).toEqual([])
})

test('cells are edited by keyboard: type, Enter, Tab, Esc', async () => {
  const { page, client, open, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await cell(page, 'Budi Santoso').click()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'Nama, Budi Santoso, S.E.' }).fill('Budi Hartono')
  await expectAccessible()
  await page.keyboard.press('Tab')
  await page.keyboard.type('S.H.')
  await page.keyboard.press('Enter')
  await cell(page, 'S.H.').waitFor()
  await cell(page, 'Budi Hartono').click()
  await page.keyboard.press('Enter')
  await page.keyboard.type(' salah')
  await page.keyboard.press('Escape')
  await cell(page, 'Budi Hartono').waitFor()
  await expect
    .poll(async () =>
      (await client.people.directory()).people.map(({ name, titlesAfter }) => [name, titlesAfter]),
    )
    .toContainEqual(['Budi Hartono', 'S.H.'])
})

test('a number is checked while it is typed, kept in its cell when it is wrong, and copied as digits', async () => {
  const { page, client, open } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await cell(page, 'Budi Santoso').click()
  for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowRight')
  const typed = page.getByRole('textbox', { name: 'NIP, Budi Santoso, S.E.' })
  await page.keyboard.type('1971')
  await page.getByText('NIP harus 18 angka; ini 4 angka.').waitFor()
  await page.keyboard.press('Enter')
  expect(await typed.isVisible()).toBe(true)
  await typed.fill(SITI.employeeNumber)
  await page.getByText('Angka ke-15 berarti perempuan').waitFor()
  await page.keyboard.press('Enter')
  await page.getByText('Nomor ini juga dipakai orang lain').first().waitFor({ state: 'attached' })
  expect((await client.people.directory()).people.map(({ employeeNumber }) => employeeNumber)).toEqual([
    SITI.employeeNumber,
    SITI.employeeNumber,
  ])
  const copied = await page.evaluate(() => {
    const data = new DataTransfer()
    document.activeElement?.dispatchEvent(new ClipboardEvent('copy', { clipboardData: data, bubbles: true }))
    return data.getData('text/plain')
  })
  expect(copied).toBe(SITI.employeeNumber)
})

test('a person is added with a first position that did not exist', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram()
  await open('/orang')
  await page.getByText('Belum ada orang').waitFor()
  await expectAccessible()
  await page.keyboard.press('Alt+n')
  await page.getByLabel('Nama', { exact: false }).first().waitFor()
  await page.getByRole('textbox', { name: 'Nama', exact: true }).fill('Rina Wati')
  await page.getByLabel('NIP').fill('19710914 200112 2 901')
  await page.getByLabel('Jabatan (boleh diisi nanti)').fill('Kepala Bidang Aptika')
  await page.getByText('Tambah jabatan baru: Kepala Bidang Aptika').click()
  await page.getByLabel('Tingkat urutan').selectOption('9')
  await expectAccessible()
  await page.getByRole('dialog').getByRole('button', { name: 'Tambah orang' }).click()
  await cell(page, 'Kepala Bidang Aptika').waitFor()
  const { people, positions, appointments } = await client.people.directory()
  const [rina] = people
  const position = positions.find(({ title }) => title === 'Kepala Bidang Aptika')
  expect(rina).toMatchObject({ name: 'Rina Wati', employeeNumber: '197109142001122901' })
  expect(position).toMatchObject({ tier: 9 })
  expect(appointments).toMatchObject([{ personId: rina?.id, positionId: position?.id, status: 'definitif' }])
  expect(faults).toEqual([])
})

test('the words of a refused field go as soon as it is mended', async () => {
  const { page, open } = await startProgram()
  await open('/orang')
  await page.getByText('Belum ada orang').waitFor()
  await page.keyboard.press('Alt+n')
  const name = page.getByRole('textbox', { name: 'Nama', exact: true })
  await name.fill('R'.repeat(10_000))
  await page.getByRole('dialog').getByRole('button', { name: 'Tambah orang' }).click()
  await page.getByText('Paling banyak 80 karakter.').waitFor()
  await name.fill('Rina Wati')
  await expect.poll(() => page.getByText('Paling banyak 80 karakter.').count()).toBe(0)
})

test('a name typed with its titles is parted, and the next person can be typed at once', async () => {
  const { page, client, open } = await startProgram({ prepare: twoPeople })
  await open('/orang')
  await page.getByRole('gridcell', { name: 'Rincian: Budi Santoso, S.E.' }).waitFor()
  await page.keyboard.press('Alt+n')
  const drawer = page.getByRole('dialog')
  const name = page.locator(':focus').and(drawer.getByRole('textbox', { name: 'Nama', exact: true }))
  await name.waitFor()
  await page.keyboard.type('Dr. Ir. H. Bambang Wahyudi, M.T., Ph.D.')
  await page.keyboard.press('Tab')
  await expect.poll(() => drawer.getByLabel('Gelar depan').inputValue()).toBe('Dr. Ir. H.')
  expect(await drawer.getByLabel('Gelar belakang').inputValue()).toBe('M.T., Ph.D.')
  await drawer.getByRole('button', { name: 'Tambah, lalu satu lagi' }).click()
  await expect.poll(() => drawer.getByLabel('Gelar depan').inputValue()).toBe('')
  await name.waitFor()
  await page.keyboard.type('Rina Wati')
  await page.keyboard.press('Enter')
  await drawer.waitFor({ state: 'detached' })
  expect((await client.people.directory()).people.slice(2)).toMatchObject([
    { titlesBefore: 'Dr. Ir. H.', name: 'Bambang Wahyudi', titlesAfter: 'M.T., Ph.D.' },
    { titlesBefore: '', name: 'Rina Wati', titlesAfter: '' },
  ])
})

test('an agency is edited in place, and one in use says by what', async () => {
  const { page, client, open, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open('/orang?tampilan=opd')
  await rows(page).first().waitFor()
  await expectAccessible()
  await page.getByLabel('Saring nama atau singkatan OPD').fill('dinkes')
  await cell(page, 'Dinkes').click()
  await page.keyboard.type('DKK')
  await page.keyboard.press('Enter')
  await expect
    .poll(async () => (await client.people.directory()).agencies.map(({ abbreviation }) => abbreviation))
    .toContain('DKK')
  await page.getByLabel('Saring nama atau singkatan OPD').fill('dinas kesehatan')
  await page.getByRole('gridcell', { name: 'Rincian: Dinas Kesehatan' }).click()
  await page.getByRole('button', { name: 'Hapus OPD ini' }).click()
  await page.getByText('Masih dipakai, jadi tidak dapat dihapus.').waitFor()
  await page.getByText('Kepala Dinas Kesehatan').first().waitFor()
})

test('positions are put in order inside their tier by keyboard', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({ prepare: twoPeople })
  await open('/orang?tampilan=jabatan')
  await page.getByText('Kosong', { exact: true }).first().waitFor()
  await expectAccessible()
  const tier = async () =>
    (await client.people.directory()).positions
      .filter((position) => position.tier === 7)
      .toSorted((first, second) => first.order - second.order)
      .map(({ title }) => title)
  const [first = '', second = ''] = await tier()
  const handle = page.getByLabel(`Pindahkan ${first}`)
  await handle.focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect.poll(async () => (await tier()).slice(0, 2)).toEqual([second, first])
  expect(faults).toEqual([])
})

test('ten thousand people scroll without a gap, and few rows are drawn', async () => {
  const MANY = 10_000
  const { page, application, open } = await startProgram()
  const { context } = application
  await context.database.change(context, async (change) => {
    for (let number = 0; number < MANY; number++) {
      const name = `Pegawai Nomor ${number}`
      await addPerson(
        change,
        { ...BUDI, name },
        { id: context.newId(), isSample: false, now: new Date(2026, 0, 1) },
      )
    }
  })
  await open('/orang')
  await page.getByText('10000 orang', { exact: true }).waitFor()
  expect(await rows(page).count()).toBeLessThan(80)
  await cell(page, 'Pegawai Nomor 0').click()
  await page.keyboard.press('Control+End')
  await cell(page, 'Pegawai Nomor 9999').waitFor()
  for (let step = 0; step < 5; step++) await page.keyboard.press('PageUp')
  const gap = await rows(page).evaluateAll((elements) => {
    const tops = elements.map((element) => element.getBoundingClientRect().top).toSorted((a, b) => a - b)
    const height = elements[0]?.getBoundingClientRect().height ?? 0
    return Math.max(...tops.slice(1).map((top, index) => top - (tops[index] ?? top) - height))
  })
  expect(gap).toBeLessThan(1)
  await page.getByLabel('Saring nama, jabatan, OPD, atau NIP').fill('nomor 4321')
  await page.getByText('1 dari 10000 orang').waitFor()
})
