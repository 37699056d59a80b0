import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

/** Electron's fuses as they are before packing: a fixed text, version 1, nine fuses (see @electron/fuses). */
const FUSES = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('101100011'),
])

const FILES = [
  'LICENSE',
  'LICENSES.chromium.html',
  'resources.pak',
  'icudtl.dat',
  'ffmpeg.dll',
  'chrome-sandbox',
  'chrome_crashpad_handler',
  'locales/en-US.pak',
  'locales/id.pak',
  'locales/de.pak',
]

/** A Windows program with what electron-builder looks for in Electron's: a version resource. Any small program will do. */
function windowsProgram(base: string): Buffer {
  const program = NtExecutable.from(readFileSync(base), { ignoreCert: true })
  const resources = NtExecutableResource.from(program)
  const version = Resource.VersionInfo.createEmpty()
  version.setFileVersion(45, 0, 0, 0, 1033)
  version.setStringValues(
    { lang: 1033, codepage: 1200 },
    { ProductName: 'Electron', FileDescription: 'Electron', OriginalFilename: 'electron.exe' },
  )
  version.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  return Buffer.from(program.generate())
}

/**
 * Makes a folder that electron-builder takes for an unpacked Electron, so that packing can be tried without the real one.
 * @param windowsBase a small Windows program; makes a distribution for Windows
 */
export function makeDistribution(folder: string, version: string, windowsBase?: string): void {
  mkdirSync(path.join(folder, 'locales'), { recursive: true })
  mkdirSync(path.join(folder, 'resources'))
  for (const name of FILES) writeFileSync(path.join(folder, name), name)
  writeFileSync(path.join(folder, 'version'), version)
  const program = windowsBase ? windowsProgram(windowsBase) : Buffer.from('#!/bin/sh\nexit 0\n')
  writeFileSync(
    path.join(folder, windowsBase ? 'electron.exe' : 'electron'),
    Buffer.concat([program, FUSES]),
    { mode: 0o755 },
  )
}
