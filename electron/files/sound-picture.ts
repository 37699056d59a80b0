/** What libjpeg only warns of although part of the picture is lost: it goes on in grey. */
const LOST = /premature end of data segment|bad Huffman code|instead of RST/

/**
 * Reads a picture so that damage inside it is found, which `truncated` passes over, but not for oddities of cameras that lose nothing
 * (bytes too many before a marker), which `warning` refuses.
 * @param read called with what sharp is to fail on
 */
export async function readSound<Result>(
  read: (failOn: 'warning' | 'truncated') => Promise<Result>,
): Promise<Result> {
  try {
    return await read('warning')
  } catch (error) {
    if (error instanceof Error && LOST.test(error.message)) throw error
    return read('truncated')
  }
}
