import { describe, expect, it } from 'vitest'
import type { CommitmentContent } from '#shared/commitments/model.ts'
import { draftReducer, newDraft } from '../../renderer/ui/draft-history.ts'
import type { DraftAction as Action, DraftHistory as History } from '../../renderer/ui/draft-history.ts'
import type { DraftValue } from '../../renderer/commitments/draft.ts'

type DraftAction = Action<DraftValue>
type DraftHistory = History<DraftValue>

const CONTENT: CommitmentContent = {
  titleLines: ['KOMITMEN BERSAMA'],
  numberStyle: 'none',
  number: '',
  preamble: '',
  points: [],
  closing: '',
  place: '',
  date: null,
  dateStyle: 'filled',
  signatories: [],
  acknowledging: [],
  letterhead: 'none',
  typeface: 'bonum',
  fontSize: 12,
  paper: 'a4',
  layout: 'auto',
  cornerMarks: true,
}
const start = newDraft<DraftValue>({ meetingId: null, content: CONTENT })

function withPreamble(preamble: string): DraftValue {
  return { meetingId: null, content: { ...CONTENT, preamble } }
}

function typed(preamble: string, at: number, group: string | null = 'preamble'): DraftAction {
  return { kind: 'edit', change: () => withPreamble(preamble), group, at }
}

function after(...actions: DraftAction[]): DraftHistory {
  return actions.reduce<DraftHistory>(draftReducer, start)
}

const UNDO: DraftAction = { kind: 'undo' }
const REDO: DraftAction = { kind: 'redo' }

describe('undo and redo of a draft', () => {
  it('takes back one run of typing as one step', () => {
    const state = after(typed('K', 0), typed('Ka', 100), typed('Kam', 200), UNDO)
    expect(state.present.content.preamble).toBe('')
    expect(draftReducer(state, REDO).present.content.preamble).toBe('Kam')
  })

  it('begins a step after a pause, in another field, after leaving the field, and for every change without a group', () => {
    expect(after(typed('a', 0), typed('ab', 5000), UNDO).present.content.preamble).toBe('a')
    expect(after(typed('a', 0), typed('ab', 10, 'closing'), UNDO).present.content.preamble).toBe('a')
    expect(after(typed('a', 0), { kind: 'closeGroup' }, typed('ab', 10), UNDO).present.content.preamble).toBe(
      'a',
    )
    expect(after(typed('a', 0, null), typed('ab', 1, null), UNDO).present.content.preamble).toBe('a')
  })

  it('forgets what was undone once something new is typed', () => {
    const state = after(typed('a', 0, null), UNDO, typed('b', 1, null), REDO)
    expect(state.present.content.preamble).toBe('b')
  })

  it('does not go on with typing that was undone', () => {
    const state = after(typed('a', 0), UNDO, typed('b', 10), UNDO)
    expect(state.present.content.preamble).toBe('')
    expect(state.past).toHaveLength(0)
  })

  it('does nothing at either end', () => {
    expect(after(UNDO)).toBe(start)
    expect(after(REDO)).toBe(start)
  })

  it('keeps the newest 200 steps', () => {
    const many = Array.from({ length: 250 }, (_, index) => typed(`${index}`, index, null))
    const full = after(...many)
    expect(full.past).toHaveLength(200)
    expect(full.past[0]?.content.preamble).toBe('49')
  })

  it('has no history after loading other content', () => {
    const state = after(typed('a', 0), { kind: 'load', value: withPreamble('z') }, UNDO)
    expect(state.present.content.preamble).toBe('z')
  })
})
