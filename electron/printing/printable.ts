import type { ListItem, RichTextBlock } from '#shared/minutes/rich-text.ts'
import { printableText } from '#shared/documents/glyphs.ts'
import type { Block, PaperDocument, SignatureCell } from '#shared/documents/paper.ts'

type Text = (text: string) => string

function printableCell(cell: SignatureCell, text: Text): SignatureCell {
  return {
    signatoryId: cell.signatoryId,
    capacity: cell.capacity.map(text),
    signatureName: text(cell.signatureName),
    rank: text(cell.rank),
    number: text(cell.number),
    name: text(cell.name),
    position: text(cell.position),
  }
}

function printableRows(rows: readonly { label: string; value: string }[], text: Text) {
  return rows.map(({ label, value }) => ({ label: text(label), value: text(value) }))
}

function printableInlines<Node extends Extract<RichTextBlock, { type: 'paragraph' | 'heading' }>>(
  node: Node,
  text: Text,
): Node {
  const content = (node.content ?? []).map((each) =>
    each.type === 'text' ? { ...each, text: text(each.text) } : each,
  )
  return { ...node, content }
}

function printableItem(item: ListItem, text: Text): ListItem {
  return { ...item, content: item.content.map((node) => printableRichText(node, text)) }
}

function printableRichText(node: RichTextBlock, text: Text): RichTextBlock {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return printableInlines(node, text)
    case 'bulletList':
    case 'orderedList':
      return { ...node, content: node.content.map((item) => printableItem(item, text)) }
    case 'blockquote':
      return { ...node, content: node.content.map((inner) => printableRichText(inner, text)) }
    case 'table':
      return {
        ...node,
        content: node.content.map((row) => ({
          ...row,
          content: (row.content ?? []).map((cell) => ({
            ...cell,
            content: cell.content.map((inner) => printableRichText(inner, text)),
          })),
        })),
      }
  }
}

function printableBlock(block: Block, text: Text): Block {
  switch (block.kind) {
    case 'letterhead':
      return { ...block, lines: block.lines.map((line) => ({ ...line, text: text(line.text) })) }
    case 'title':
      return {
        ...block,
        lines: block.lines.map(text),
        number: block.number === null ? null : text(block.number),
      }
    case 'letterOpening':
      return {
        ...block,
        placeAndDate: text(block.placeAndDate),
        rows: block.rows.map(({ label, value }) => ({
          label: text(label),
          value: value === null ? null : text(value),
        })),
        addressee: { names: block.addressee.names.map(text), place: text(block.addressee.place) },
      }
    case 'copies':
      return { ...block, names: block.names.map(text) }
    case 'initials':
      return { ...block, positions: block.positions.map(text) }
    case 'annexHeading':
      return { ...block, lines: block.lines.map(text), rows: printableRows(block.rows, text) }
    case 'heading':
    case 'paragraph':
    case 'placeAndDate':
      return { ...block, text: text(block.text) }
    case 'richText':
      return { ...block, content: block.content.map((node) => printableRichText(node, text)) }
    case 'photos':
      return {
        ...block,
        photos: block.photos.map((photo) => ({ ...photo, caption: text(photo.caption) })),
      }
    case 'points':
      return { ...block, items: block.items.map(text) }
    case 'fields':
      return { ...block, rows: printableRows(block.rows, text) }
    case 'table':
      return {
        ...block,
        columns: block.columns.map((column) => ({ ...column, heading: text(column.heading) })),
        rows: block.rows.map((cells) => cells.map(text)),
      }
    case 'signatureGrid':
    case 'signatureTable':
      return { ...block, cells: block.cells.map((cell) => printableCell(cell, text)) }
    case 'acknowledgement':
      return {
        ...block,
        heading: text(block.heading),
        cells: block.cells.map((cell) => printableCell(cell, text)),
      }
    case 'signatureBlock':
      return { ...block, cell: printableCell(block.cell, text) }
    case 'nameCard':
      return { ...block, name: text(block.name), position: text(block.position) }
    case 'certificate':
      return {
        ...block,
        issuer: block.issuer.map(text),
        number: block.number === null ? null : text(block.number),
        name: text(block.name),
        affiliation: text(block.affiliation),
        role: text(block.role),
        text: text(block.text),
        signature:
          block.signature === null
            ? null
            : {
                placeAndDate: text(block.signature.placeAndDate),
                cell: printableCell(block.signature.cell, text),
              },
      }
    case 'badgeSheet':
      return {
        ...block,
        event: text(block.event),
        occasion: text(block.occasion),
        badges: block.badges.map((badge) => ({
          ...badge,
          name: text(badge.name),
          affiliation: badge.affiliation.map(text),
          role: text(badge.role),
        })),
      }
    case 'pageBreak':
      return block
  }
}

/** The document with every text as its typeface can print it: what a font lacks is shown as `[?]`, never as an empty box. */
export function printable(document: PaperDocument): PaperDocument {
  const text: Text = (value) => printableText(value, document.typeface)
  return { ...document, blocks: document.blocks.map((block) => printableBlock(block, text)) }
}
