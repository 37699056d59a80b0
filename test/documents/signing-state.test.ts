import { expect, test } from 'vitest'
import { isSigned, signingState } from '#shared/documents/signing-state.ts'

const progress = (done: number, total: number) => ({ done, total, refused: 0 })

test.each([
  ['minutes', 0, 2, false, 'issued'],
  ['minutes', 1, 2, true, 'signing'],
  ['minutes', 2, 2, false, 'complete'],
  // Those who come sign it, and none of them by name: it is complete when all of it is back.
  ['attendance', 0, 0, false, 'issued'],
  ['attendance', 0, 0, true, 'complete'],
  // One who answers for it stands on its signing list.
  ['attendance', 0, 1, true, 'issued'],
  ['badges', 0, 0, true, 'issued'],
] as const)('%s with %i of %i signatures, scanned whole: %s, is %s', (kind, done, total, scanned, state) => {
  expect(signingState({ kind, progress: progress(done, total), hasCompleteScan: scanned })).toBe(state)
})

test('a paper without a signer goes round only when those who come sign it', () => {
  expect(isSigned({ kind: 'attendance', progress: progress(0, 0) })).toBe(true)
  expect(isSigned({ kind: 'rundown', progress: progress(0, 1) })).toBe(true)
  expect(isSigned({ kind: 'rundown', progress: progress(0, 0) })).toBe(false)
})
