import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { chooseDataFolder, programFolder } from '#electron/data-folder.ts'
import { writeWhole } from '#electron/files/write-whole.ts'
import { placeWindow, readPlace, writePlace } from '#electron/hosts/desktop/window-place.ts'

function scratch(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ikrar-parts-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

describe('the data folder', () => {
  const windows = { platform: 'win32', home: 'C:\\Users\\Sari', environment: {} } as const
  const linux = { platform: 'linux', home: '/home/sari', environment: {} } as const

  test.each([
    [windows, 'C:\\Users\\Sari\\AppData\\Local\\Ikrar'],
    [{ ...windows, environment: { LOCALAPPDATA: 'D:\\Lokal' } }, 'D:\\Lokal\\Ikrar'],
    [linux, '/home/sari/.local/share/ikrar'],
    [{ ...linux, environment: { XDG_DATA_HOME: '/data' } }, '/data/ikrar'],
    [{ ...linux, environment: { XDG_DATA_HOME: 'relative' } }, '/home/sari/.local/share/ikrar'],
  ])('of the program stands where the system keeps data (%#)', (surroundings, expected) => {
    expect(programFolder(surroundings)).toBe(expected)
  })

  test('is the one that was named, else IKRAR_DATA, else the default', () => {
    const asked = { ...linux, environment: { IKRAR_DATA: '/srv/ikrar' } }
    expect(chooseDataFolder('kantor', '/tmp/here', asked)).toBe('/tmp/here/kantor')
    expect(chooseDataFolder(undefined, '/tmp/here', asked)).toBe('/srv/ikrar')
    expect(chooseDataFolder('', '/tmp/here', linux)).toBe('/home/sari/.local/share/ikrar/data')
    expect(chooseDataFolder('..\\kantor', 'C:\\Sini', windows)).toBe('C:\\kantor')
  })
})

describe('the window', () => {
  const office = { x: 0, y: 0, width: 1366, height: 728 }
  const beside = { x: 1366, y: 0, width: 1920, height: 1040 }
  const onSecond = { bounds: { x: 1500, y: 40, width: 1200, height: 800 }, maximized: false }

  test('opens where it stood while that display is there, else in the middle', () => {
    expect(placeWindow(onSecond, [office, beside])).toEqual(onSecond)
    expect(placeWindow(onSecond, [office])).toEqual({
      bounds: { width: 1280, height: 800 },
      maximized: false,
    })
    expect(placeWindow(null, [office]).bounds).not.toHaveProperty('x')
  })

  test('never opens where its title cannot be caught', () => {
    const above = { bounds: { x: 100, y: -60, width: 900, height: 600 }, maximized: true }
    expect(placeWindow(above, [office])).toEqual({ bounds: { width: 1280, height: 800 }, maximized: true })
    const sliver = { bounds: { x: 1300, y: 10, width: 900, height: 600 }, maximized: false }
    expect(placeWindow(sliver, [office]).bounds).not.toHaveProperty('x')
  })

  test('remembers its place, and a damaged note is no error', () => {
    const file = path.join(scratch(), 'place.json')
    expect(readPlace(file)).toBeNull()
    writePlace(file, onSecond)
    expect(readPlace(file)).toEqual(onSecond)
    writeFileSync(file, '{"bounds": {"x": 1')
    expect(readPlace(file)).toBeNull()
    writePlace(path.join(file, 'not-a-folder'), onSecond)
  })
})

describe('a file that is written whole', () => {
  test('replaces what stood there, and leaves nothing beside it', async () => {
    const file = path.join(scratch(), 'a.pdf')
    writeFileSync(file, 'old')
    await writeWhole(file, Buffer.from('new'))
    expect(readFileSync(file, 'utf8')).toBe('new')
    expect(readdirSync(path.dirname(file))).toEqual(['a.pdf'])
  })

  test('leaves the folder as it was when it cannot be put in place', async () => {
    const folder = scratch()
    const taken = path.join(folder, 'taken')
    await writeWhole(path.join(folder, 'keep'), Buffer.from('kept'))
    await expect(writeWhole(path.join(taken, 'a.pdf'), Buffer.from('new'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
    await expect(writeWhole(folder, Buffer.from('new'))).rejects.toThrow(/EISDIR|EPERM|ENOTEMPTY|EEXIST/)
    expect(readdirSync(folder)).toEqual(['keep'])
  })
})
