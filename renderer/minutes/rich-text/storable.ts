import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin } from '@tiptap/pm/state'
import { richText, type RichText } from '#shared/minutes/rich-text.ts'
import { showRefusal } from '../../ui/errors.tsx'

/** Each state of a text is looked at once: when it comes to be, and not again when it is saved. */
const looked = new WeakMap<Node, RichText>()

/** A text as it is stored, or why it cannot be. */
export function stored(document: Node): { text: RichText } | { refusal: string } {
  const known = looked.get(document)
  if (known !== undefined) return { text: known }
  const { data, error } = richText.safeParse(document.toJSON())
  if (data === undefined) return { refusal: error.issues[0]?.message ?? '' }
  looked.set(document, data)
  return { text: data }
}

/** Lets nothing into a text that could not be stored, such as lists in lists beyond all measure; says why instead. */
export const OnlyStorable = Extension.create({
  name: 'onlyStorable',
  addProseMirrorPlugins: () => [
    new Plugin({
      filterTransaction(transaction) {
        if (!transaction.docChanged) return true
        const outcome = stored(transaction.doc)
        if ('text' in outcome) return true
        showRefusal(`${outcome.refusal} Perubahan ini tidak dimasukkan.`.trim())
        return false
      },
    }),
  ],
})
