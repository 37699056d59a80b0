import { PNG } from 'pngjs'

/** Digest of a sample photo. @param index from 0 */
export function photoDigest(index: number): string {
  return `${index % SHAPES.length}`.padStart(64, 'f')
}

/** Across, upright, panorama, and a small square one, px. */
const SHAPES = [
  [640, 480],
  [360, 640],
  [900, 300],
  [120, 120],
] as const

/** A hall with a floor and a stage, drawn here: flat colours, so that every decoder gives the same picture. */
function hall([width, height]: readonly [number, number], shade: number): Uint8Array {
  const png = new PNG({ width, height })
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isFloor = y > height * 0.7
      const isStage = !isFloor && y > height * 0.3 && Math.abs(x - width / 2) < width * 0.3
      const colour = isFloor ? [120, 110, 100] : isStage ? [40, 90 + shade, 110] : [205, 215 - shade, 220]
      png.data.set([...colour, 255], (y * width + x) * 4)
    }
  }
  return PNG.sync.write(png)
}

export const PHOTO_IMAGES: ReadonlyMap<string, Uint8Array> = new Map(
  SHAPES.map((shape, index) => [photoDigest(index), hall(shape, index * 20)]),
)
