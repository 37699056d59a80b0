/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
export const CODE_ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Characters of a document code. 32^7 codes: two documents of one office never meet by chance in practice, and the store refuses a double. */
export const CODE_LENGTH = 7

/** A document code of 7 characters from 7 random bytes. */
export function documentCode(randomBytes: Uint8Array): string {
  return Array.from(randomBytes.subarray(0, CODE_LENGTH), (byte) => CODE_ALPHABET[byte % 32]).join('')
}
