import sharp from 'sharp'
import { expect, test } from 'vitest'
import { EMPTY_ACTION_ITEM } from '#shared/action-items/model.ts'
import { richTextOf } from '#shared/minutes/rich-text.ts'
import { openMinutes } from './open-minutes.ts'

test('action items, photos, time and place of two revisions are compared; going back leaves them as they are', async () => {
  const { page, client, meetingId, text, stored, wait, faults, expectAccessible } = await openMinutes()
  const decide = (what: string) => client.actionItems.create({ ...EMPTY_ACTION_ITEM, meetingId, what })
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#3a7' } })
    .jpeg()
    .toBuffer()
  const photograph = (name: string) =>
    client.materials.add({
      meetingId,
      kind: 'photo',
      agendaItemId: null,
      file: new File([new Uint8Array(picture)], name),
    })
  await text('Pembukaan').focus()
  await page.keyboard.type('Rapat dibuka.')
  await expect.poll(stored).toMatchObject({ opening: richTextOf('Rapat dibuka.') })
  const item = await decide('Susun buku')
  const first = await photograph('pembukaan.jpg')
  await photograph('peserta.jpg')
  wait(60)
  await page.keyboard.type(' Sekda hadir.')
  await expect.poll(stored).toMatchObject({ opening: richTextOf('Rapat dibuka. Sekda hadir.') })
  await client.actionItems.update({ id: item.id, version: item.version, changes: { state: 'running' } })
  await decide('Siapkan data')
  await client.materials.move({ id: first.id, beforeId: null })
  const { version } = await client.meetings.get({ id: meetingId })
  await client.meetings.update({ id: meetingId, version, changes: { place: 'Pendapa' } })
  wait(60)
  await client.actionItems.update({ id: item.id, version: item.version + 1, changes: { state: 'done' } })

  await page.getByRole('button', { name: 'Revisi', exact: true }).click()
  const sheet = page.getByRole('dialog')
  const changes = async () => (await sheet.locator('section').allInnerTexts()).join('\n')
  await sheet.getByText('Siapkan data').waitFor()
  expect(await sheet.getByLabel('Ke').locator('option:checked').innerText()).toBe('Keadaan sekarang')
  expect(await changes()).toContain('Selesai')
  await sheet.getByLabel('Ke').selectOption({ index: 1 })
  await expect.poll(changes).toContain('Berjalan')
  const told = await changes()
  for (const heading of ['Rapat, waktu, dan tempat', 'Pembukaan', 'Tindak lanjut', 'Foto'])
    expect(told).toContain(heading)
  expect(told).toContain('urutan 2')
  expect(told).not.toContain('Selesai')
  await sheet.getByText('Yang kembali hanya teksnya', { exact: false }).waitFor()
  await expectAccessible()

  const items = await client.actionItems.list({ meetingId })
  await sheet.getByRole('button', { name: 'Kembali ke revisi 1' }).click()
  await page.getByText('Teks notula kembali ke revisi 1.').waitFor()
  expect(await stored()).toMatchObject({ opening: richTextOf('Rapat dibuka.') })
  expect(await client.actionItems.list({ meetingId })).toEqual(items)
  expect((await client.meetings.get({ id: meetingId })).place).toBe('Pendapa')
  expect(faults).toEqual([])
})
