import type { Block } from '#shared/documents/paper.ts'

/** The blocks of one kind, in their order. */
export function blocksOf<Kind extends Block['kind']>(
  blocks: readonly Block[],
  kind: Kind,
): Extract<Block, { kind: Kind }>[] {
  return blocks.filter((block): block is Extract<Block, { kind: Kind }> => block.kind === kind)
}
