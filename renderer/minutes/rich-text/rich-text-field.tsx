import type { EditorProps } from '@tiptap/pm/view'
import { EditorContent, useEditor } from '@tiptap/react'
import { useEffect, useMemo, useState } from 'react'
import type { RichText } from '#shared/minutes/rich-text.ts'
import { showRefusal } from '../../ui/errors.tsx'
import { useActiveEditor } from './active-editor.tsx'
import { cleanedPaste } from './cleaned-paste.ts'
import { EXTENSIONS, INPUT_RULES } from './extensions.ts'
import classes from './rich-text.module.css'
import { stored } from './storable.ts'

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

const NO_FILES = 'Gambar tidak masuk ke dalam teks. Tambahkan di bagian Foto.'

/** Whether there is nothing but files in what is pasted or dropped; then says where they belong. */
function refusesFiles(data: DataTransfer | null): boolean {
  if (data === null || data.files.length === 0 || data.types.some((type) => type.startsWith('text/')))
    return false
  showRefusal(NO_FILES)
  return true
}

function propsOf(id: string, label: string): EditorProps {
  return {
    attributes: {
      id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': label,
      spellcheck: 'false',
      class: classes.text ?? '',
    },
    transformPastedHTML: cleanedPaste,
    handlePaste: (_, event) => refusesFiles(event.clipboardData),
    handleDrop: (_, event) => {
      if (!refusesFiles(event.dataTransfer)) return false
      event.preventDefault()
      return true
    },
  }
}

/** A text with headings, lists, tables and emphasis, written with the toolbar of the page. */
export function RichTextField({ id, label, initial, onChange }: RichTextFieldProps) {
  const { activate, release } = useActiveEditor()
  // Options that are the same at each key: the editor would set itself up anew with others.
  const [content] = useState(initial.content.length === 0 ? EMPTY : initial)
  const editorProps = useMemo(() => propsOf(id, label), [id, label])
  const editor = useEditor({
    extensions: EXTENSIONS,
    content,
    // The policy of the page allows no style elements but our own.
    injectCSS: false,
    enableInputRules: INPUT_RULES,
    enablePasteRules: false,
    editorProps,
    onFocus: ({ editor: focused }) => activate(focused),
    onUpdate: ({ editor: changed }) => {
      const outcome = stored(changed.state.doc)
      if ('text' in outcome) onChange(outcome.text)
    },
  })
  useEffect(() => () => release(editor), [editor, release])
  return <EditorContent editor={editor} className={classes.field} />
}
