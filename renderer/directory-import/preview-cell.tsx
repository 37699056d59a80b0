import { VisuallyHidden } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowsJoin2,
  IconCheck,
  IconEqual,
  IconHelpCircle,
  IconPencil,
  IconPlayerSkipForward,
  IconUserEdit,
  IconUserPlus,
  IconWand,
  type Icon,
} from '@tabler/icons-react'
import type { PreviewCell, PreviewRow, RowAction } from '#shared/directory-import/model.ts'
import { foremost, PROBLEM_LABELS } from './problem-words.ts'
import { ACTION_LABELS } from './summary-words.ts'
import classes from './preview.module.css'

interface Drawn {
  icon: Icon
  /** Says what the icon says. */
  words: string
  kind: 'ask' | 'repaired' | 'warning' | 'chosen'
  text: string
  /** In small letters under the text. */
  note: string
}

const NOTHING = '(kosong)'

function drawnOf({ raw, shown, problems, choice, asks }: PreviewCell): Drawn | null {
  const problem = foremost(problems)
  const label = problem === null ? '' : PROBLEM_LABELS[problem.kind]
  const before = raw === '' ? 'di berkas kosong' : `di berkas: ${raw}`
  if (asks) {
    const proposal = problem?.repair ? `${label}. Usulan: ${problem.repair}` : label
    return { icon: IconHelpCircle, words: 'Ditanyakan', kind: 'ask', text: raw || NOTHING, note: proposal }
  }
  if (choice !== null) {
    const isEdit = choice.to === 'edit'
    const icon = isEdit ? IconPencil : IconCheck
    const words = isEdit ? 'Anda ubah' : 'Anda pilih'
    return { icon, words, kind: 'chosen', text: shown || NOTHING, note: before }
  }
  if (problem === null) return null
  if (problem.severity === 'warning')
    return { icon: IconAlertTriangle, words: 'Perhatikan', kind: 'warning', text: shown, note: label }
  // Titles that were parted from a name are not seen in the name as a whole.
  const note = shown === raw ? (problem.repair ?? label) : before
  return { icon: IconWand, words: 'Diperbaiki', kind: 'repaired', text: shown || NOTHING, note }
}

/** A cell with its problem: what it becomes, what the file says, and what kind of thing it is. Null when nothing is to be said of it. */
export function drawCell(cell: PreviewCell) {
  const drawn = drawnOf(cell)
  if (drawn === null) return null
  const { icon: Icon, words, kind, text, note } = drawn
  return (
    <span className={classes.cell} data-kind={kind}>
      <span className={classes.line}>
        <Icon size={14} aria-hidden className={classes.icon} />
        <VisuallyHidden>{words}: </VisuallyHidden>
        <span className={classes.words}>{text}</span>
      </span>
      <span className={classes.note}>{note}</span>
    </span>
  )
}

const ACTION_ICONS: Record<RowAction, Icon> = {
  create: IconUserPlus,
  change: IconUserEdit,
  unchanged: IconEqual,
  merge: IconArrowsJoin2,
  skip: IconPlayerSkipForward,
  ask: IconHelpCircle,
}

function noteOfRow({ action, asks, mergedWith, candidates }: PreviewRow): string {
  if (asks !== null) return candidates.length > 0 ? 'Orang yang sama?' : asks
  if (mergedWith?.kind === 'row') return `dengan baris ${mergedWith.row}`
  if (action === 'create' && candidates.length > 0) return 'walau mirip'
  return ''
}

/** What will become of a row. */
export function drawAction(row: PreviewRow) {
  const Icon = ACTION_ICONS[row.action]
  const note = noteOfRow(row)
  return (
    <span className={classes.cell} data-kind={row.action === 'ask' ? 'ask' : 'plain'}>
      <span className={classes.line}>
        <Icon size={14} aria-hidden className={classes.icon} />
        <span className={classes.words}>{ACTION_LABELS[row.action]}</span>
      </span>
      {note !== '' && <span className={classes.note}>{note}</span>}
    </span>
  )
}
