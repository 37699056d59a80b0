import { writeFile, rm } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { MOJOKERTO, openTestApplication } from '#test/application.ts'
import { refusal } from '#test/refusal.ts'
import { seat } from '#test/commitments/signing-day.ts'

const picture = (width: number) =>
  sharp({ create: { width, height: 8, channels: 3, background: '#0b7285' } })
    .png()
    .toBuffer()

/** Runs the whole check. */
async function verdict({ client }: Awaited<ReturnType<typeof openTestApplication>>) {
  const checking = await client.settings.verify()
  const steps = new Set<string>()
  for (;;) {
    const { done, value } = await checking.next()
    if (done) return { ...value, steps: [...steps] }
    steps.add(value.step)
  }
}

describe('setting up', () => {
  test('happens once', async () => {
    const { client } = await openTestApplication({ office: null })
    expect(await client.settings.status()).toMatchObject({ office: null, version: 0, today: '2022-09-29' })
    const status = await client.settings.setUp({ office: MOJOKERTO, content: 'empty' })
    expect(status).toMatchObject({ office: MOJOKERTO, version: 1, hasSample: false, host: 'direct' })
    expect((await refusal(client.settings.setUp({ office: MOJOKERTO, content: 'empty' }))).code).toBe(
      'ALREADY_SET_UP',
    )
  })

  test('today is that of the office, not of the computer', async () => {
    const { client } = await openTestApplication({
      office: { ...MOJOKERTO, timeZone: 'WIT' },
      clock: () => new Date('2022-09-28T15:30:00.000Z'),
    })
    expect((await client.settings.status()).today).toBe('2022-09-29')
  })

  test('an office that was changed in another window is not overwritten', async () => {
    const { client } = await openTestApplication()
    await client.settings.saveOffice({ office: { ...MOJOKERTO, paper: 'f4' }, version: 1 })
    expect(await refusal(client.settings.saveOffice({ office: MOJOKERTO, version: 1 }))).toMatchObject({
      code: 'STALE',
      data: { version: 2 },
    })
  })
})

describe('a logo', () => {
  test('comes back as it was given', async () => {
    const { client } = await openTestApplication()
    const bytes = await picture(16)
    const { sha256 } = await client.settings.addLogo({ file: new File([bytes], 'lambang.png') })
    const file = await client.settings.logo({ sha256 })
    expect(file.type).toBe('image/png')
    expect(Buffer.from(await file.arrayBuffer())).toEqual(bytes)
    expect((await refusal(client.settings.logo({ sha256: 'a'.repeat(64) }))).code).toBe('NOT_FOUND')
  })

  test('that was never kept, or is no picture, is not named by the office', async () => {
    const { client, context } = await openTestApplication({ office: null })
    const office = { ...MOJOKERTO, logo: 'a'.repeat(64) }
    expect((await refusal(client.settings.setUp({ office, content: 'empty' }))).code).toBe('UNKNOWN_LOGO')
    await client.settings.setUp({ office: MOJOKERTO, content: 'empty' })
    expect((await refusal(client.settings.saveOffice({ office, version: 1 }))).code).toBe('UNKNOWN_LOGO')
    const { sha256 } = await context.files.put(Buffer.from('bukan gambar'))
    const call = client.settings.saveOffice({ office: { ...MOJOKERTO, logo: sha256 }, version: 1 })
    expect((await refusal(call)).code).toBe('UNKNOWN_LOGO')
    expect((await client.settings.status()).office).toEqual(MOJOKERTO)
  })

  test('that was damaged since does not keep other settings from being saved', async () => {
    const { client, context } = await openTestApplication()
    const { sha256: logo } = await client.settings.addLogo({ file: new File([await picture(9)], 'a.png') })
    await client.settings.saveOffice({ office: { ...MOJOKERTO, logo }, version: 1 })
    await rm(context.files.pathOf(logo))
    const office = { ...MOJOKERTO, logo, address: 'Jalan Baru 1' }
    expect((await client.settings.saveOffice({ office, version: 2 })).office).toEqual(office)
  })

  test('that is text, or cut off, is refused', async () => {
    const { client } = await openTestApplication()
    const whole = await picture(600)
    for (const bytes of [Buffer.from('bukan gambar'), whole.subarray(0, whole.length / 2)]) {
      const call = client.settings.addLogo({ file: new File([bytes], 'lambang.png') })
      expect((await refusal(call)).code).toBe('NOT_AN_IMAGE')
    }
  })
})

describe('verify', () => {
  test('finds nothing in a sound office and says what it does', async () => {
    const application = await openTestApplication()
    const { sha256 } = await application.client.settings.addLogo({
      file: new File([await picture(9)], 'a.png'),
    })
    await application.client.settings.saveOffice({ office: { ...MOJOKERTO, logo: sha256 }, version: 1 })
    expect(await verdict(application)).toEqual({
      ok: true,
      problems: [],
      steps: ['Memeriksa basis data', 'Memeriksa rujukan', 'Memeriksa catatan perubahan', 'Memeriksa berkas'],
    })
  })

  test('goes on to the end when what is kept cannot be read', async () => {
    const application = await openTestApplication()
    const { context, client } = application
    await client.settings.addLogo({ file: new File([await picture(9)], 'a.png') })
    await context.database.change(context, async (change) => {
      await change
        .tables<{ office: { office: string } }>()
        .updateTable('office')
        .set({ office: '{' })
        .execute()
      const subject = { kind: 'office', id: '0190a000-0000-7000-8000-000000000001' } as const
      await change.record({ action: 'test', subject, before: null, after: {} })
    })
    const { problems, steps } = await verdict(application)
    expect(problems).toEqual([expect.stringContaining('Pengaturan kantor tidak dapat dibaca')])
    expect(steps).toContain('Memeriksa berkas')
  })

  test('names what leads to something removed', async () => {
    const application = await openTestApplication()
    const { context, client } = application
    const { personId } = await seat(client, 'Kepala Dinas Kesehatan', 'Siti Aminah (contoh)')
    await context.database.change(context, async (change) => {
      await change
        .tables<{ people: { id: string; removedAt: string } }>()
        .updateTable('people')
        .set({ removedAt: change.at })
        .where('id', '=', personId)
        .execute()
      const subject = { kind: 'person', id: personId } as const
      await change.record({ action: 'test', subject, before: {}, after: null })
    })
    expect((await verdict(application)).problems).toEqual([
      'Jabatan Kepala Dinas Kesehatan: pejabatnya tidak ada lagi.',
    ])
  })

  test('names a file that was changed and one that is gone', async () => {
    const application = await openTestApplication()
    const { sha256 } = await application.client.settings.addLogo({
      file: new File([await picture(9)], 'a.png'),
    })
    await application.client.settings.saveOffice({ office: { ...MOJOKERTO, logo: sha256 }, version: 1 })
    const kept = application.context.files.pathOf(sha256)
    await writeFile(kept, 'lain')
    expect((await verdict(application)).problems).toEqual([
      `Logo kop surat: isi berkasnya rusak (${sha256.slice(0, 12)}).`,
    ])
    await rm(kept)
    expect(await verdict(application)).toMatchObject({
      ok: false,
      problems: [`Logo kop surat: berkasnya hilang (${sha256.slice(0, 12)}).`],
    })
  })
})
