import { ActionIcon, Button, Group, Menu, Tooltip } from '@mantine/core'
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBold,
  IconChevronDown,
  IconIndentDecrease,
  IconIndentIncrease,
  IconItalic,
  IconList,
  IconListNumbers,
  IconQuoteFilled,
  IconStrikethrough,
  IconUnderline,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { useEditorState } from '@tiptap/react'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useShortcuts } from '../../ui/shortcuts.ts'
import { useActiveEditor, writeIn } from './active-editor.tsx'
import classes from './rich-text.module.css'
import { TableMenu } from './table-menu.tsx'

interface ToolProps {
  label: string
  icon: TablerIcon
  isOn?: boolean | undefined
  isOff?: boolean
  onClick: () => void
}

function Tool({ label, icon: Icon, isOn, isOff = false, onClick }: ToolProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={isOn === true ? 'light' : 'subtle'}
        color={isOn === true ? 'teal' : 'gray'}
        className={classes.tool}
        aria-label={label}
        {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}
        // It stays in reach of the arrow keys when there is nothing for it to do.
        data-disabled={isOff}
        aria-disabled={isOff}
        onClick={() => {
          if (!isOff) onClick()
        }}
      >
        <Icon size={18} stroke={1.8} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

const STYLES = [
  { name: 'Paragraf', level: null },
  { name: 'Judul besar', level: 1 },
  { name: 'Judul', level: 2 },
  { name: 'Judul kecil', level: 3 },
] as const

/** What the tools show of the text that is written in. */
function shownOf(editor: Editor) {
  const can = editor.can()
  return {
    style: STYLES.find(({ level }) => level !== null && editor.isActive('heading', { level })) ?? STYLES[0],
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    underline: editor.isActive('underline'),
    strike: editor.isActive('strike'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    canIndent: can.sinkListItem('listItem'),
    canOutdent: can.liftListItem('listItem'),
    canUndo: can.undo(),
    canRedo: can.redo(),
    isInTable: editor.isActive('table'),
  }
}

function StyleMenu({ editor, current }: { editor: Editor; current: string }) {
  return (
    <Menu position="bottom-start" returnFocus={false}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          className={classes.style}
          aria-label={`Gaya: ${current}`}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {current}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {STYLES.map(({ name, level }) => (
          <Menu.Item
            key={name}
            onClick={() => {
              const chain = writeIn(editor)
              void (level === null ? chain.setParagraph() : chain.setHeading({ level })).run()
            }}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function Tools({ editor }: { editor: Editor }) {
  const shown = useEditorState({ editor, selector: (state) => shownOf(state.editor) })
  const chain = () => writeIn(editor)
  return (
    <>
      <StyleMenu editor={editor} current={shown.style.name} />
      <Tool
        label="Tebal (Ctrl+B)"
        icon={IconBold}
        isOn={shown.bold}
        onClick={() => chain().toggleBold().run()}
      />
      <Tool
        label="Miring (Ctrl+I)"
        icon={IconItalic}
        isOn={shown.italic}
        onClick={() => chain().toggleItalic().run()}
      />
      <Tool
        label="Garis bawah (Ctrl+U)"
        icon={IconUnderline}
        isOn={shown.underline}
        onClick={() => chain().toggleUnderline().run()}
      />
      <Tool
        label="Coret (Ctrl+Shift+S)"
        icon={IconStrikethrough}
        isOn={shown.strike}
        onClick={() => chain().toggleStrike().run()}
      />
      <Tool
        label="Daftar berbutir (Ctrl+Shift+8)"
        icon={IconList}
        isOn={shown.bulletList}
        onClick={() => chain().toggleBulletList().run()}
      />
      <Tool
        label="Daftar bernomor (Ctrl+Shift+7)"
        icon={IconListNumbers}
        isOn={shown.orderedList}
        onClick={() => chain().toggleOrderedList().run()}
      />
      <Tool
        label="Kurangi lekuk (Shift+Tab)"
        icon={IconIndentDecrease}
        isOff={!shown.canOutdent}
        onClick={() => chain().liftListItem('listItem').run()}
      />
      <Tool
        label="Tambah lekuk (Tab)"
        icon={IconIndentIncrease}
        isOff={!shown.canIndent}
        onClick={() => chain().sinkListItem('listItem').run()}
      />
      <Tool
        label="Kutipan (Ctrl+Shift+B)"
        icon={IconQuoteFilled}
        isOn={shown.blockquote}
        onClick={() => chain().toggleBlockquote().run()}
      />
      <TableMenu editor={editor} isInTable={shown.isInTable} />
      <Tool
        label="Urungkan ketikan (Ctrl+Z)"
        icon={IconArrowBackUp}
        isOff={!shown.canUndo}
        onClick={() => chain().undo().run()}
      />
      <Tool
        label="Ulangi ketikan (Ctrl+Y)"
        icon={IconArrowForwardUp}
        isOff={!shown.canRedo}
        onClick={() => chain().redo().run()}
      />
    </>
  )
}

/** Tools for the text that is written in; reached by Alt+F10, moved along with arrows, left with Esc. */
export function Toolbar({ children }: { children: ReactNode }) {
  const { editor } = useActiveEditor()
  const bar = useRef<HTMLDivElement>(null)
  const buttons = () => [...(bar.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])]
  useShortcuts([{ keys: 'Alt+F10', label: 'Ke alat tulis notula', run: () => buttons()[0]?.focus() }])

  function press(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === 'Escape' && editor !== null) {
      event.preventDefault()
      editor.view.focus()
    }
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const all = buttons()
    const place = all.findIndex((each) => each === document.activeElement)
    if (step === undefined || place < 0) return
    event.preventDefault()
    all.at((place + step) % all.length)?.focus()
  }

  return (
    <Group
      ref={bar}
      gap={2}
      role="toolbar"
      aria-label="Alat tulis notula"
      onKeyDown={press}
      // A click leaves the cursor where it is in the text.
      onMouseDown={(event) => event.preventDefault()}
    >
      {editor === null ? (
        <span className={classes.idle}>Klik sebuah bagian untuk menulis.</span>
      ) : (
        <Tools editor={editor} />
      )}
      {children}
    </Group>
  )
}
