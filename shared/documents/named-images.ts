import type { PaperDocument } from './paper.ts'

/** A picture that a document shows, by the digest of its bytes: logos are drawn small and sharp, photos large. */
export interface NamedImage {
  sha256: string
  kind: 'logo' | 'photo'
}

/** Each picture that a document names, once. */
export function namedImages({ blocks }: Pick<PaperDocument, 'blocks'>): NamedImage[] {
  const images = new Map<string, NamedImage>()
  for (const block of blocks) {
    if ('logo' in block && block.logo !== null) images.set(block.logo, { sha256: block.logo, kind: 'logo' })
    if (block.kind === 'photos')
      for (const { image } of block.photos) images.set(image, { sha256: image, kind: 'photo' })
  }
  return [...images.values()]
}
