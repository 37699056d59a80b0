import { Parser } from 'htmlparser2'

type Attributes = Record<string, string>

/** What happens at the tags of a part; names come without their prefix. */
export interface XmlHandler {
  open?(name: string, attributes: Attributes): void
  text?(text: string): void
  close?(name: string): void
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** A reader of XML that is fed piece by piece. Entities that a document declares itself are never expanded. */
export function xmlReader({ open, text, close }: XmlHandler): Parser {
  return new Parser(
    {
      onopentag: (name, attributes) => open?.(localName(name), attributes),
      ontext: (piece) => text?.(piece),
      onclosetag: (name) => close?.(localName(name)),
    },
    { xmlMode: true, decodeEntities: true },
  )
}

export async function readXml(pieces: AsyncIterable<string>, handler: XmlHandler): Promise<void> {
  const reader = xmlReader(handler)
  for await (const piece of pieces) reader.write(piece)
  reader.end()
}

/** An attribute whatever its prefix: `r:id`. */
export function attribute(attributes: Attributes, name: string): string | undefined {
  const direct = attributes[name]
  if (direct !== undefined) return direct
  const prefixed = Object.keys(attributes).find((each) => each.endsWith(`:${name}`))
  return prefixed === undefined ? undefined : attributes[prefixed]
}
