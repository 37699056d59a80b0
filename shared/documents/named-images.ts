import type { Block } from './paper.ts'

function imageOf(block: Block): string | null {
  return block.kind === 'letterhead' || block.kind === 'badgeSheet' ? block.logo : null
}

/** Digests of the images that blocks name, each once. */
export function imagesNamed(blocks: readonly Block[]): string[] {
  return [...new Set(blocks.map(imageOf).filter((digest) => digest !== null))]
}
