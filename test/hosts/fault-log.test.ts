import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { createFaultLog } from '#electron/fault-log.ts'
import { temporaryFolder } from '#test/application.ts'

test('faults are kept with their place, one after the other, and the log never grows without end', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const folder = await temporaryFolder()
  const report = createFaultLog(folder)
  report(new Error('satu'))
  report('dua')
  const file = path.join(folder, 'log', 'ikrar.log')
  const lines = readFileSync(file, 'utf8')
  expect(lines).toMatch(/^\d{4}-\d\d-\d\dT\S+Z Error: satu\n +at /)
  expect(lines).toMatch(/Z dua\n$/)
  expect(said).toHaveBeenCalledTimes(2)

  writeFileSync(file, 'x'.repeat(1024 * 1024 + 1))
  report('tiga')
  expect(readFileSync(file, 'utf8')).toMatch(/Z tiga\n$/)
  expect(statSync(path.join(folder, 'log', 'ikrar-lama.log')).size).toBe(1024 * 1024 + 1)
  said.mockRestore()
})

test('a log that cannot be written is no reason to fail', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const folder = await temporaryFolder()
  mkdirSync(path.join(folder, 'log', 'ikrar.log'), { recursive: true })
  expect(() => createFaultLog(folder)(new Error('satu'))).not.toThrow()
  expect(said).toHaveBeenCalledTimes(1)
  said.mockRestore()
})
