import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openApplication } from '#electron/application.ts'
import { OpeningError } from '#electron/database/opening-error.ts'
import { openTestApplication, temporaryFolder } from '#test/application.ts'
import { meetingInput } from '#test/meetings/meeting-input.ts'
import { makeReadOnly, smallDisk } from './disks.ts'

/** What opening a folder is refused with; fails when it opens. */
async function refusedOpening(dataFolder: string): Promise<OpeningError> {
  try {
    const { close } = await openApplication({ dataFolder })
    await close()
  } catch (error) {
    if (error instanceof OpeningError) return error
    throw error
  }
  throw new Error('The folder was opened.')
}

/** A folder with an office in it, closed again. */
async function closedOffice(): Promise<string> {
  const { close, dataFolder } = await openTestApplication()
  await close()
  return dataFolder
}

describe('opening is refused in words, and nothing is changed, when', () => {
  test('the database is from a newer program', async () => {
    const dataFolder = await closedOffice()
    const file = path.join(dataFolder, 'ikrar.sqlite')
    const connection = new Sqlite(file)
    connection.pragma('user_version = 999')
    connection.close()
    const before = await readFile(file)
    const { code, message } = await refusedOpening(dataFolder)
    expect(code).toBe('future')
    expect(message).toContain('Pasang Ikrar versi terbaru')
    expect(await readFile(file)).toEqual(before)
  })

  test.each([
    ['is no database', () => Buffer.from('Ini catatan belanja, bukan basis data. '.repeat(40))],
    ['was cut in half', (bytes: Buffer) => bytes.subarray(0, Math.floor(bytes.length / 8192) * 4096)],
    [
      'was overwritten in the middle',
      (bytes: Buffer) => Buffer.from(bytes).fill(0x5a, 4096, bytes.length - 4096),
    ],
  ])('the database %s', async (_what, spoil) => {
    const dataFolder = await closedOffice()
    const file = path.join(dataFolder, 'ikrar.sqlite')
    const spoiled = spoil(await readFile(file))
    await writeFile(file, spoiled)
    const { code, message } = await refusedOpening(dataFolder)
    expect(code).toBe('damaged')
    expect(message).toContain('backups')
    expect(await readFile(file)).toEqual(spoiled)
  })

  test.each([
    ['gone', (file: string) => rm(file)],
    ['emptied', (file: string) => writeFile(file, '')],
  ])('the database is %s while files that it named are there', async (_what, lose) => {
    const { context, close, dataFolder } = await openTestApplication()
    await context.files.put(Buffer.from('naskah'))
    await close()
    await lose(path.join(dataFolder, 'ikrar.sqlite'))
    const before = await readdir(dataFolder)
    const { code, message } = await refusedOpening(dataFolder)
    expect(code).toBe('damaged')
    expect(message).toContain('hilang atau kosong')
    expect(await readdir(dataFolder)).toEqual(before)
  })

  test('a page that nobody reads while opening is no page any more', async () => {
    const dataFolder = await closedOffice()
    const file = path.join(dataFolder, 'ikrar.sqlite')
    const reading = new Sqlite(file, { readonly: true })
    const page = reading.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'people'").pluck().get()
    const size = Number(reading.pragma('page_size', { simple: true }))
    reading.close()
    const spoiled = (await readFile(file)).fill(0xff, (Number(page) - 1) * size, Number(page) * size)
    await writeFile(file, spoiled)
    expect((await refusedOpening(dataFolder)).code).toBe('damaged')
    expect(await readFile(file)).toEqual(spoiled)
  })

  test('the folder cannot be written to', async (context) => {
    const dataFolder = await closedOffice()
    await makeReadOnly(context, dataFolder)
    const { code, message } = await refusedOpening(dataFolder)
    expect(code).toBe('read-only')
    expect(message).toContain(dataFolder)
  })

  test('the folder of its files cannot be written to; the data folder is free again', async (context) => {
    const folder = await closedOffice()
    await makeReadOnly(context, path.join(folder, 'files'))
    expect((await refusedOpening(folder)).code).toBe('read-only')
    expect((await refusedOpening(folder)).code).toBe('read-only')
  })

  test('the disk is full', async (context) => {
    const disk = await smallDisk(context, 256 * 1024)
    await writeFile(path.join(disk, 'foto.jpg'), Buffer.alloc(180 * 1024))
    const { code, message } = await refusedOpening(path.join(disk, 'ikrar'))
    expect(code).toBe('full')
    expect(message).toContain('Kosongkan')
  })

  test('the disk has no room for what opening an office needs', async (context) => {
    const disk = await smallDisk(context, 6 * 1024 * 1024)
    const dataFolder = path.join(disk, 'ikrar')
    const { close } = await openTestApplication({ dataFolder })
    await close()
    const { bsize, bavail } = await statfs(disk)
    await writeFile(path.join(disk, 'foto.jpg'), Buffer.alloc(bsize * bavail - 8 * 1024))
    expect((await refusedOpening(dataFolder)).code).toBe('full')
  })

  test('the path is a file, or leads through one', async () => {
    const folder = await temporaryFolder()
    const file = path.join(folder, 'data')
    await writeFile(file, 'bukan folder')
    expect((await refusedOpening(file)).code).toBe('not-a-folder')
    expect((await refusedOpening(path.join(file, 'ikrar'))).code).toBe('not-a-folder')
    expect(await readFile(file, 'utf8')).toBe('bukan folder')
  })

  test('the folder cannot be made where it is wanted', async (context) => {
    const disk = await temporaryFolder()
    await makeReadOnly(context, disk)
    expect((await refusedOpening(disk)).code).toBe('read-only')
    expect((await refusedOpening(path.join(disk, 'kantor', 'ikrar'))).code).toBe('read-only')
  })

  test.runIf(process.platform === 'linux')('the system says that a new folder is not there', async () => {
    const { code, message } = await refusedOpening('/proc/kantor/ikrar')
    expect(code).toBe('not-a-folder')
    expect(message).toContain('/proc/kantor/ikrar')
  })

  test('this program has it open already', async () => {
    const { dataFolder } = await openTestApplication()
    expect((await refusedOpening(dataFolder)).code).toBe('locked')
  })
})

test('a second program is kept out; when the first one is killed the folder is free at once', async () => {
  const dataFolder = await temporaryFolder()
  const program = path.join(import.meta.dirname, 'open-and-wait.ts')
  const other = spawn(process.execPath, [program, dataFolder], { stdio: ['ignore', 'pipe', 'inherit'] })
  onTestFinished(() => void other.kill('SIGKILL'))
  await once(other.stdout, 'data')
  const { code, message } = await refusedOpening(dataFolder)
  expect([code, message]).toEqual(['locked', expect.stringContaining('Tutup jendela yang lain')])
  other.kill('SIGKILL')
  await once(other, 'exit')
  const { client } = await openTestApplication({ dataFolder })
  expect((await client.settings.status()).office).not.toBeNull()
})

test('a full disk during work fails that change alone, and work goes on when there is room again', async (context) => {
  const disk = await smallDisk(context, 3 * 1024 * 1024)
  const dataFolder = path.join(disk, 'ikrar')
  const { client } = await openTestApplication({ dataFolder })
  const before = await client.meetings.list()
  const filler = path.join(disk, 'foto.jpg')
  const { bsize, bavail } = await statfs(disk)
  await writeFile(filler, Buffer.alloc(bsize * bavail))
  const titles = Array.from({ length: 40 }, (_each, index) => `Rapat ${index} ${'panjang '.repeat(20)}`)
  const results = await Promise.allSettled(
    titles.map((title) => client.meetings.create(meetingInput({ title }))),
  )
  const refusals = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refusals[0]).toMatchObject({
    code: 'STORAGE_FULL',
    message: 'Penyimpanan komputer penuh, jadi perubahan ini tidak disimpan.',
  })
  await writeFile(filler, '')
  await client.meetings.create(meetingInput({ title: 'Sesudahnya' }))
  const made = results.filter((each) => each.status === 'fulfilled').length
  expect(await client.meetings.list()).toHaveLength(before.length + made + 1)
})

test('a good folder is laid out as the architecture says, on a path with a space and an é', async () => {
  const { dataFolder } = await openTestApplication()
  expect(dataFolder).toContain(' é ')
  expect((await readdir(dataFolder)).toSorted()).toEqual([
    'backups',
    'files',
    'ikrar.lock',
    'ikrar.sqlite',
    'ikrar.sqlite-shm',
    'ikrar.sqlite-wal',
    'inbox',
    'log',
  ])
  expect((await stat(path.join(dataFolder, 'ikrar.sqlite'))).size).toBeGreaterThan(0)
})
