import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isBlank, plainLines, RICH_TEXT_LIMITS, richText, richTextOf } from '#shared/minutes/rich-text.ts'

const text = (value: string, marks?: { type: string }[]) => ({
  type: 'text',
  text: value,
  ...(marks && { marks }),
})
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content })
const doc = (...content: unknown[]) => ({ type: 'doc', content })
const item = (...content: unknown[]) => ({ type: 'listItem', content })

const EVERYTHING = doc(
  { type: 'heading', attrs: { level: 2 }, content: [text('Sambutan')] },
  paragraph(text('Tebal', [{ type: 'bold' }, { type: 'italic' }]), { type: 'hardBreak' }, text(' biasa')),
  {
    type: 'bulletList',
    content: [
      item(paragraph(text('satu')), { type: 'bulletList', content: [item(paragraph(text('dalam')))] }),
    ],
  },
  {
    type: 'orderedList',
    attrs: { start: 3 },
    content: [item(paragraph(text('tiga'))), item(paragraph(text('empat')))],
  },
  { type: 'blockquote', content: [paragraph(text('kutipan'))] },
  {
    type: 'table',
    content: [
      {
        type: 'tableRow',
        content: [
          { type: 'tableHeader', attrs: { colspan: 2, rowspan: 1 }, content: [paragraph(text('OPD'))] },
        ],
      },
      {
        type: 'tableRow',
        content: [
          { type: 'tableCell', content: [paragraph(text('Dinkes'))] },
          { type: 'tableCell', content: [paragraph(text('siap'))] },
        ],
      },
    ],
  },
)

describe('what an editor writes', () => {
  test('is taken as it is, all its kinds', () => {
    expect(richText.parse(EVERYTHING)).toEqual(EVERYTHING)
    expect(richText.parse(richText.parse(EVERYTHING))).toEqual(EVERYTHING)
  })

  test('reads as lines', () => {
    expect(plainLines(richText.parse(EVERYTHING))).toEqual([
      'Sambutan',
      'Tebal\n biasa',
      '• satu',
      '   • dalam',
      '3. tiga',
      '4. empat',
      'kutipan',
      'OPD',
      'Dinkes | siap',
    ])
    expect(isBlank(richText.parse(doc(paragraph(text('  ')), { type: 'paragraph' })))).toBe(true)
  })

  test('loses attributes that are not known, and characters that cannot be seen', () => {
    const written = doc({
      type: 'paragraph',
      attrs: { style: 'position:fixed', onclick: 'x' },
      content: [{ ...text('a\u202Eb\u0000c\td'), href: 'x' }, text('\u200B')],
    })
    expect(richText.parse(written)).toEqual(doc(paragraph(text('abc d'))))
  })
})

describe('what no editor of ours writes is refused', () => {
  test.each([
    ['HTML', '<p>teks</p>'],
    ['a script', doc({ type: 'script', content: [text('alert(1)')] })],
    ['a picture', doc({ type: 'image', attrs: { src: 'http://x' } })],
    ['a link', doc(paragraph(text('x', [{ type: 'link' }])))],
    ['text outside a paragraph', doc(text('x'))],
    ['an item outside a list', doc(item(paragraph(text('x'))))],
    ['a list without items', doc({ type: 'bulletList', content: [] })],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } })],
    [
      'a cell over 1000 columns',
      doc({
        type: 'table',
        content: [
          {
            type: 'tableRow',
            content: [{ type: 'tableCell', attrs: { colspan: 1000 }, content: [paragraph()] }],
          },
        ],
      }),
    ],
    ['a number', 7],
    ['nothing', null],
  ])('%s', (_name, value) => expect(richText.safeParse(value).success).toBe(false))

  test('a nesting without end, without a full stack', () => {
    let deep: unknown = paragraph(text('x'))
    for (let depth = 0; depth < 200_000; depth += 1) deep = { type: 'blockquote', content: [deep] }
    const { success, error } = richText.safeParse(doc(deep))
    expect(success).toBe(false)
    expect(error?.issues[0]?.message).toBe('Susunan teks ini terlalu dalam.')
  })

  test('a text without end', () => {
    const long = doc(paragraph(text('x'.repeat(RICH_TEXT_LIMITS.characters + 1))))
    expect(richText.safeParse(long).error?.issues[0]?.message).toBe('Teks ini terlalu panjang.')
  })

  test('anything at all gets an answer', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ maxDepth: 6 }),
        (value) => typeof richText.safeParse(doc(value)).success === 'boolean',
      ),
    )
  })
})

test('any text of the kinds that are taken is taken as it is, and again', () => {
  const marks = fc
    .uniqueArray(fc.constantFrom('bold', 'italic', 'underline', 'strike'))
    .map((types) => types.map((type) => ({ type })))
  const words = fc.stringMatching(/^[a-z ]{1,12}$/)
  const inline = fc.oneof(
    words.map((value) => text(value)),
    fc.record({ type: fc.constant('text'), text: words, marks }),
    fc.constant({ type: 'hardBreak' }),
  )
  const { block } = fc.letrec((tie) => ({
    blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }),
    items: fc.array(
      tie('blocks').map((content) => ({ type: 'listItem', content })),
      { minLength: 1, maxLength: 3 },
    ),
    block: fc.oneof(
      { maxDepth: 4 },
      fc.array(inline, { maxLength: 4 }).map((content) => paragraph(...content)),
      fc.record({
        type: fc.constant('heading'),
        attrs: fc.record({ level: fc.integer({ min: 1, max: 3 }) }),
      }),
      fc.record({ type: fc.constant('bulletList'), content: tie('items') }),
      fc.record({ type: fc.constant('blockquote'), content: tie('blocks') }),
    ),
  }))
  fc.assert(
    fc.property(fc.array(block, { maxLength: 4 }), (content) => {
      const { success, data } = richText.safeParse(doc(...content))
      expect(success ? data : null).toEqual(doc(...content))
    }),
  )
})

test('plain text becomes paragraphs', () => {
  expect(plainLines(richTextOf('satu\n\ndua'))).toEqual(['satu', 'dua'])
})
