import { expect, test } from 'vitest'
import { SIGNING_MORNING } from '#test/application.ts'
import { drop } from './import-steps.ts'
import { startProgram } from './program.ts'

const list = (...rows: string[]) => Buffer.from(['Nama;NIP;Jabatan;OPD;TMT', ...rows].join('\n'))

test('what is typed over a cell is checked while it is typed, and taken on leaving it', async () => {
  const { page, open, faults, expectAccessible } = await startProgram({ clock: () => SIGNING_MORNING })
  await open('/orang/impor')
  await drop(
    page,
    'daftar.csv',
    list('Siti Aminah (contoh);1.98609E+17;Kepala Dinas Kesehatan;Dinkes;1/2/2022'),
  )
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('button', { name: 'Ketik isinya' }).waitFor()
  await page.keyboard.type('1986')
  const told = page.getByRole('grid').getByRole('alert')
  await told.getByText(/18 angka/).waitFor()
  await expectAccessible()
  await page.keyboard.type('09262015051001')
  await told.waitFor({ state: 'detached' })
  // Leaving by a click takes it, without Enter.
  await page.getByRole('gridcell', { name: /Kepala Dinas Kesehatan/ }).click()
  await page.getByRole('button', { name: 'Impor 1 orang' }).waitFor()
  expect(faults).toEqual([])
})

test('a column of dates that read both ways is told once, and turned in one click', async () => {
  const { page, open, faults, expectAccessible } = await startProgram({ clock: () => SIGNING_MORNING })
  await open('/orang/impor')
  await drop(
    page,
    'daftar.csv',
    list(
      'Siti Aminah (contoh);;Kepala Dinas Kesehatan;Dinkes;3/4/2022',
      'Budi Santoso (contoh);;Kepala Dinas Sosial;Dinsos;10/11/2021',
    ),
  )
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('region', { name: 'Tanggal yang terbaca dua cara' }).waitFor()
  await page.getByText(/"3\/4\/2022" dibaca 3 April 2022; dapat juga 4 Maret 2022/).waitFor()
  await expectAccessible()
  await page.getByText('Bulan dahulu', { exact: true }).click()
  await page.getByText(/"3\/4\/2022" dibaca 4 Maret 2022; dapat juga 3 April 2022/).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText(/"3\/4\/2022" dibaca 3 April 2022/).waitFor()
  expect(faults).toEqual([])
})

test('the bar that shows how far a long import is can be read by everybody', async () => {
  const { page, open, faults, expectAccessible } = await startProgram({ clock: () => SIGNING_MORNING })
  // The answer that ends the work is held back, so that the bar stays.
  const { promise: held, resolve: release } = Promise.withResolvers<void>()
  let seen = 0
  await page.routeWebSocket(/\/ws$/, (socket) => {
    const program = socket.connectToServer()
    socket.onMessage((message) => program.send(message))
    program.onMessage(async (message) => {
      seen += 1
      if (seen > 3) await held
      socket.send(message)
    })
  })
  const rows = Array.from(
    { length: 4000 },
    (_, index) => `Orang ${'abcdefghij'[index % 10]}${index} (contoh);;Staf ${index};Dinkes;`,
  )
  await open('/orang/impor')
  await drop(page, 'daftar panjang.csv', list(...rows))
  await page.getByRole('button', { name: 'Periksa' }).click()
  await page.getByRole('progressbar').waitFor()
  await expectAccessible()
  release()
  await page.getByRole('grid', { name: 'Baris berkas' }).waitFor()
  expect(faults).toEqual([])
})
