import { expect, test } from 'vitest'
import { EMPTY_PERSON } from '#shared/people/model.ts'
import { meetingInput, session } from '#test/meetings/meeting-input.ts'
import { startProgram } from './program.ts'
import { issueCommitment } from '#test/commitments/issue-commitment.ts'

const ROOMS = ['Beranda', 'Kegiatan', 'Komitmen', 'Orang & OPD', 'Naskah', 'Arsip', 'Monev', 'Pengaturan']

test('the sidebar holds the eight rooms', async () => {
  const { page } = await startProgram()
  const sidebar = page.getByRole('navigation', { name: 'Ruang kerja' })
  expect(await sidebar.getByRole('link').allInnerTexts()).toEqual(ROOMS)
})

test.each(ROOMS)('%s opens from the sidebar and has no accessibility fault', async (room) => {
  const { page, faults, expectAccessible } = await startProgram({ content: 'sample' })
  await page.getByRole('navigation', { name: 'Ruang kerja' }).getByRole('link', { name: room }).click()
  await page.getByRole('heading', { level: 1, name: room }).waitFor()
  await expect.poll(() => page.locator('main [aria-busy=true]').count()).toBe(0)
  await expectAccessible()
  expect(faults).toEqual([])
})

test('Beranda says that there is nothing to do, or links to the very place', async () => {
  const { page, open, client } = await startProgram()
  await page.getByText('jabatan kosong').waitFor()
  const { id } = await client.meetings.create(
    meetingInput({
      kind: 'penandatanganan',
      title: 'Penandatanganan komitmen',
      sessions: [session((await client.settings.status()).today)],
    }),
  )
  await open('/kegiatan')
  await open('/')
  await page.getByText('hari ini. Belum ada tempat, pimpinan, dan komitmen.').waitFor()
  await page.getByRole('link', { name: 'Penandatanganan komitmen' }).click()
  await page.waitForURL(`**/kegiatan/${id}`)
  expect(await page.getByLabel('Nama kegiatan').inputValue()).toBe('Penandatanganan komitmen')
})

test('Ctrl+K finds people, places and commands by keyboard alone', async () => {
  const { page, client, faults, expectAccessible } = await startProgram({
    prepare: ({ people }) =>
      people.createPerson({
        ...EMPTY_PERSON,
        name: 'Rina Wati',
        titlesAfter: 'S.E.',
        employeeKind: 'other',
        sex: 'P',
      }),
  })
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('option', { name: 'Buat komitmen baru' }).waitFor()
  await expectAccessible()
  await page.keyboard.type('wati rin')
  await page.locator('[data-combobox-selected]', { hasText: 'Rina Wati, S.E.' }).waitFor()
  await expectAccessible()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Rina Wati, S.E.' }).waitFor()

  await page.keyboard.press('Control+k')
  await page.keyboard.type('catat kegiatan baru')
  await page.locator('[data-combobox-selected]', { hasText: 'Catat kegiatan baru' }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/kegiatan/*')
  expect(await client.meetings.list()).toHaveLength(1)
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('x'.repeat(5_000))
  await page.getByText(/^Tidak ada yang cocok/).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(faults).toEqual([])
})

test('what is typed right after Ctrl+K reaches the palette, however late it comes, and no other field', async () => {
  const { page, open, faults } = await startProgram()
  const { promise: coming, resolve: letCome } = Promise.withResolvers<void>()
  await page.route(/palette-[^/]*\.js$/, async (route) => {
    await coming
    await route.continue()
  })
  await open('/pengaturan')
  const address = page.getByLabel('Alamat')
  await address.fill('Jalan A. Yani')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('buat kegg')
  await page.keyboard.press('Backspace')
  letCome()
  const palette = page.getByRole('combobox', { name: 'Cari' })
  await expect.poll(() => palette.inputValue()).toBe('buat keg')
  await page.keyboard.type('i')
  await expect.poll(() => palette.inputValue()).toBe('buat kegi')
  await page.keyboard.press('Escape')
  await palette.waitFor({ state: 'detached' })
  await page.locator(':focus').and(address).waitFor()
  await page.keyboard.type(' 16')
  expect(await address.inputValue()).toBe('Jalan A. Yani 16')
  expect(faults).toEqual([])
})

test('? lists the shortcuts of the page, and Ctrl+S is harmless', async () => {
  const { page, open, expectAccessible } = await startProgram()
  await open('/orang')
  await page.getByText('Belum ada orang').waitFor()
  await page.keyboard.press('Control+s')
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Pintasan papan ketik' })
  await list.getByText('Tambah orang').first().waitFor()
  await list.getByText('Cari apa saja').waitFor()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await list.waitFor({ state: 'detached' })
  expect(new URL(page.url()).pathname).toBe('/orang')
})

test('a lost program is said, what was typed stays, and it is saved when the program answers again', async () => {
  const { page, client } = await startProgram()
  await page.getByRole('link', { name: 'Pengaturan' }).click()
  const address = page.getByLabel('Alamat')
  await address.waitFor()
  await page.context().setOffline(true)
  await address.fill('Jalan Baru 1')
  await page.getByRole('alert').getByText('Program tidak menjawab.').waitFor()
  await page.getByText('Belum tersimpan').waitFor()
  expect(await address.inputValue()).toBe('Jalan Baru 1')
  await page.context().setOffline(false)
  await page.getByRole('button', { name: 'Coba lagi' }).click()
  await page.getByRole('alert').waitFor({ state: 'detached' })
  await page.getByText('Tersimpan', { exact: true }).waitFor()
  expect((await client.settings.status()).office?.address).toBe('Jalan Baru 1')
})

test('at 200 % zoom every room and every page fits its width and the menu opens from a button', async () => {
  const { page, client, open, faults, expectAccessible } = await startProgram({
    content: 'sample',
    viewport: { width: 683, height: 384 },
  })
  const [draft] = await client.commitments.list()
  const { id, version } = await client.commitments.get({ id: draft?.id ?? '' })
  const copy = await client.commitments.duplicate({ id })
  const issued = await issueCommitment(client, { id, version, paper: 'commitment' })
  const number = '500.12.6/1234/416-120/2022'
  await client.documents.setNumber({ id: issued.id, version: issued.version, number, date: issued.date })
  const expectFits = async (place: string) => {
    await expect
      .poll(() => page.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth), {
        message: place,
      })
      .toBe(0)
  }
  for (const room of ROOMS) {
    await page.getByRole('button', { name: 'Menu' }).click()
    await page.getByRole('dialog').getByRole('link', { name: room }).click()
    await page.getByRole('heading', { level: 1, name: room }).waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('main [aria-busy=true]').count()).toBe(0)
    await expectFits(room)
  }
  await open(`/komitmen/${copy.id}`)
  await page.getByLabel('Kalimat pembuka').waitFor()
  await expectFits('editor')
  await open(`/naskah/${issued.id}`)
  await page.getByText('0 dari 10').waitFor()
  await expectFits('document')
  await expectAccessible()
  expect(faults).toEqual([])
})

test('an address that leads nowhere says so', async () => {
  const { page, open } = await startProgram()
  await open('/tidak-ada')
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('Halaman tidak ditemukan')
  await open('/kegiatan/0198f5a0-0000-7000-8000-000000000000')
  await page.getByText('Data ini tidak ditemukan').waitFor()
})
