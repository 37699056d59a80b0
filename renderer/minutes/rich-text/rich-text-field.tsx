import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect } from 'react'
import { richText, type RichText } from '#shared/minutes/rich-text.ts'
import { useActiveEditor } from './active-editor.tsx'
import { cleanedPaste } from './cleaned-paste.ts'
import { EXTENSIONS, INPUT_RULES } from './extensions.ts'
import classes from './rich-text.module.css'

interface RichTextFieldProps {
  id: string
  /** Names the field for screen readers. */
  label: string
  /** What it holds at first; give the field another `key` to show another text. */
  initial: RichText
  onChange: (text: RichText) => void
}

/** An editor knows no text without a paragraph. */
const EMPTY = { type: 'doc', content: [{ type: 'paragraph' }] }

/** A text with headings, lists, tables and emphasis, written with the toolbar of the page. */
export function RichTextField({ id, label, initial, onChange }: RichTextFieldProps) {
  const { activate, release } = useActiveEditor()
  const editor = useEditor({
    extensions: EXTENSIONS,
    content: initial.content.length === 0 ? EMPTY : initial,
    // The policy of the page allows no style elements but our own.
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        spellcheck: 'false',
        class: classes.text ?? '',
      },
      transformPastedHTML: cleanedPaste,
    },
    onFocus: ({ editor: focused }) => activate(focused),
    onUpdate: ({ editor: changed }) => onChange(richText.parse(changed.getJSON())),
  })
  useEffect(() => () => release(editor), [editor, release])
  return <EditorContent editor={editor} className={classes.field} />
}
