/** A TIFF of pages of one dot each: a chain of directories with eight entries (TIFF 6.0, section 2), and one byte that all share. */
export function tiffOf(pages: number): Uint8Array<ArrayBuffer> {
  const SHORT = 3
  const LONG = 4
  const directory = 2 + 8 * 12 + 4
  const bytes = Buffer.alloc(8 + pages * directory + 1)
  bytes.write('II*', 0)
  bytes.writeUInt32LE(8, 4)
  for (let at = 0; at < pages; at += 1) {
    const start = 8 + at * directory
    const entries = [
      [256, SHORT, 1],
      [257, SHORT, 1],
      [258, SHORT, 8],
      [259, SHORT, 1],
      [262, SHORT, 1],
      [273, LONG, bytes.length - 1],
      [278, SHORT, 1],
      [279, LONG, 1],
    ] as const
    bytes.writeUInt16LE(entries.length, start)
    for (const [index, [tag, type, value]] of entries.entries()) {
      const entry = start + 2 + index * 12
      bytes.writeUInt16LE(tag, entry)
      bytes.writeUInt16LE(type, entry + 2)
      bytes.writeUInt32LE(1, entry + 4)
      bytes.writeUInt32LE(value, entry + 8)
    }
    bytes.writeUInt32LE(at + 1 < pages ? start + directory : 0, start + directory - 4)
  }
  return new Uint8Array(bytes)
}
