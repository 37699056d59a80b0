import type { ChainedCommands, Editor } from '@tiptap/core'
import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react'

interface ActiveEditor {
  /** The text that was written in last; null before the first. */
  editor: Editor | null
  activate: (editor: Editor) => void
  /** The text is not there any more. */
  release: (editor: Editor) => void
}

const Active = createContext<ActiveEditor>({
  editor: null,
  activate: () => undefined,
  release: () => undefined,
})

/** Lets one toolbar serve all texts of a page. */
export function ActiveEditorProvider({ children }: { children: ReactNode }) {
  const [editor, setEditor] = useState<Editor | null>(null)
  const release = useCallback((gone: Editor) => setEditor((active) => (active === gone ? null : active)), [])
  const value = useMemo(() => ({ editor, activate: setEditor, release }), [editor, release])
  return <Active value={value}>{children}</Active>
}

export function useActiveEditor(): ActiveEditor {
  return useContext(Active)
}

/** Commands for a text, with the cursor in it at once: the editor's own focus comes a moment later, and keys of that moment would be lost. */
export function writeIn(editor: Editor): ChainedCommands {
  editor.view.focus()
  return editor.chain()
}
