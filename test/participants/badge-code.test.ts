import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { squareSymbol } from '#electron/printing/barcode.ts'
import { badgeCode, meetingMark, readBadgeCode } from '#shared/participants/badge-code.ts'

const MEETING = '01835a3c-8c00-7f3e-9d41-5b6c7d8e9fa0'

describe('the code of a badge', () => {
  it('says meeting and number, and is read back, in small letters too', () => {
    fc.assert(
      fc.property(fc.uuid({ version: 7 }), fc.integer({ min: 1, max: 999_999 }), (meetingId, number) => {
        const code = badgeCode(meetingId, number)
        const said = { meeting: meetingMark(meetingId), number }
        expect(readBadgeCode(code)).toEqual(said)
        expect(readBadgeCode(` ${code.toLowerCase()} `)).toEqual(said)
        // The smallest QR code there is, however long the number.
        expect(squareSymbol('qrcode', code, 'eclevel=M').modules).toBe(21)
      }),
      { numRuns: 50 },
    )
  })

  it('stays the same for a meeting: badges are in people’s hands', () => {
    expect(badgeCode(MEETING, 12)).toBe('YRX7X0-12')
  })

  it('is not what a clerk types', () => {
    for (const text of ['12', '#12', 'P-0012', 'P0012', '', 'siti', 'Bimtek-4', 'YRX7X0-0', 'YRX7X0-1234567'])
      expect({ text, read: readBadgeCode(text) }).toEqual({ text, read: null })
  })
})
