import { CODE_ALPHABET } from '#shared/documents/code.ts'

/** What the QR code of a badge says: a meeting and a number in it. */
export interface BadgeCode {
  /** Mark of the meeting (`meetingMark`). */
  meeting: string
  number: number
}

/** 32^6 marks: two meetings of one office do not share one by chance. With a number of six digits the code still fits the smallest QR. */
const MARK_LENGTH = 6

/** Short name of a meeting, always the same: the random end of its id in Crockford's base 32. */
export function meetingMark(meetingId: string): string {
  let rest = Number.parseInt(meetingId.replaceAll('-', '').slice(-8), 16)
  let mark = ''
  for (let place = 0; place < MARK_LENGTH; place += 1) {
    mark = `${CODE_ALPHABET[rest % 32]}${mark}`
    rest = Math.floor(rest / 32)
  }
  return mark
}

/** `7K3Q9Z-12`: upper-case letters, digits and a hyphen, which a QR code holds most tightly and a scanner types on any keyboard. */
export function badgeCode(meetingId: string, number: number): string {
  return `${meetingMark(meetingId)}-${number}`
}

const CODE = new RegExp(`^([${CODE_ALPHABET}]{${MARK_LENGTH}})-0*([1-9]\\d{0,5})$`)

/** What the code of a badge says, also typed in small letters; null when a text is none. */
export function readBadgeCode(text: string): BadgeCode | null {
  const [, meeting, number] = CODE.exec(text.trim().toUpperCase()) ?? []
  return meeting === undefined ? null : { meeting, number: Number(number) }
}
