import { PNG } from 'pngjs'

export const LOGO_DIGEST = 'b'.repeat(64)

/** A plain shield drawn here, since the program ships nobody's emblem: px by px, opaque on transparent. */
function shield(): Uint8Array {
  const [width, height] = [240, 280]
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const across = Math.abs(x - width / 2) / (width / 2)
      const down = y / height
      const isInside =
        across < (down < 0.55 ? 0.95 : 0.95 * Math.sqrt(Math.max(0, 1 - ((down - 0.55) / 0.43) ** 2)))
      const isBand = across < 0.16 || Math.abs(down - 0.35) < 0.07
      const offset = (y * width + x) * 4
      png.data.set(isInside ? (isBand ? [250, 210, 60, 255] : [20, 110, 110, 255]) : [0, 0, 0, 0], offset)
    }
  }
  return PNG.sync.write(png)
}

export const LOGO_IMAGES: ReadonlyMap<string, Uint8Array> = new Map([[LOGO_DIGEST, shield()]])
