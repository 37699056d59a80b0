import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DamagedFileError, FileStore } from '#electron/files/file-store.ts'
import { temporaryFolder } from '#test/application.ts'
import { smallDisk } from '#test/database/disks.ts'

const bytesOf = (text: string) => new TextEncoder().encode(text)

describe('the file store', () => {
  test('keeps bytes under their digest and gives them back', async () => {
    const folder = await temporaryFolder()
    const store = await FileStore.open(folder)
    const kept = await store.put(bytesOf('halo'))
    const sha256 = createHash('sha256').update('halo').digest('hex')
    expect(kept).toEqual({ sha256, bytes: 4 })
    expect(await readFile(path.join(folder, sha256.slice(0, 2), sha256), 'utf8')).toBe('halo')
    expect(await store.list()).toEqual([sha256])
    expect(await readdir(path.join(folder, 'arriving'))).toEqual([])
  })

  test('lists its own files only, whatever else the system lays beside them', async () => {
    const folder = await temporaryFolder()
    const store = await FileStore.open(folder)
    const { sha256 } = await store.put(bytesOf('halo'))
    await writeFile(path.join(folder, 'Thumbs.db'), '')
    await writeFile(path.join(folder, sha256.slice(0, 2), '.DS_Store'), '')
    expect(await store.list()).toEqual([sha256])
  })

  test('gives back what was put in, whatever it is', async () => {
    const store = await FileStore.open(await temporaryFolder())
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 5000 }), async (bytes) => {
        const { sha256 } = await store.put(bytes)
        return Buffer.compare(await store.read(sha256), bytes) === 0
      }),
      { numRuns: 30 },
    )
  })

  test('stores the same bytes once and never rewrites them, also when they come at once', async () => {
    const store = await FileStore.open(await temporaryFolder())
    const { sha256 } = await store.put(bytesOf('sama'))
    const { ino, mtimeMs } = await stat(store.pathOf(sha256))
    await Promise.all(Array.from({ length: 5 }, () => store.put(bytesOf('sama'))))
    expect(await stat(store.pathOf(sha256))).toMatchObject({ ino, mtimeMs })
    expect(await store.list()).toEqual([sha256])
  })

  test('mends a damaged file when the same bytes come again', async () => {
    const store = await FileStore.open(await temporaryFolder())
    const { sha256 } = await store.put(bytesOf('utuh'))
    await writeFile(store.pathOf(sha256), 'uluh')
    await expect(store.read(sha256)).rejects.toThrow(DamagedFileError)
    expect(await store.isSound(sha256)).toBe(false)
    await store.put(bytesOf('utuh'))
    expect(await store.isSound(sha256)).toBe(true)
  })

  test('says that a file is gone', async () => {
    const store = await FileStore.open(await temporaryFolder())
    await expect(store.read('a'.repeat(64))).rejects.toThrow(DamagedFileError)
  })

  test('clears at the start what a power cut left half written', async () => {
    const folder = await temporaryFolder()
    await mkdir(path.join(folder, 'arriving'), { recursive: true })
    await writeFile(path.join(folder, 'arriving', 'setengah'), 'set')
    const store = await FileStore.open(folder)
    expect(await readdir(path.join(folder, 'arriving'))).toEqual([])
    expect(await store.list()).toEqual([])
  })

  test('leaves nothing of bytes that are given up or stop half-way', async () => {
    const folder = await temporaryFolder()
    const store = await FileStore.open(folder)
    await (await store.receive([bytesOf('a'), bytesOf('b')])).discard()
    async function* broken() {
      yield bytesOf('a')
      await Promise.reject(new Error('kabel tercabut'))
    }
    await expect(store.receive(broken())).rejects.toThrow('kabel tercabut')
    expect(await readdir(path.join(folder, 'arriving'))).toEqual([])
    expect(await store.list()).toEqual([])
  })

  test('keeps nothing when the disk is full', async (context) => {
    const disk = await smallDisk(context, 64 * 1024)
    const store = await FileStore.open(disk)
    await expect(store.put(new Uint8Array(256 * 1024))).rejects.toThrow('ENOSPC')
    expect(await readdir(path.join(disk, 'arriving'))).toEqual([])
    expect((await store.put(bytesOf('kecil'))).bytes).toBe(5)
  })
})
