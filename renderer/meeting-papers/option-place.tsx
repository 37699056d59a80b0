import type { ReactNode } from 'react'
import type { PaperFinding } from '#shared/meeting-papers/model.ts'
import { FindingNotes } from '../ui/finding-notes.tsx'

interface OptionPlaceProps {
  /** Name of the option. */
  name: string
  findings: readonly PaperFinding[]
  children: ReactNode
}

/** Where an option of a paper is chosen, with what was found about it. */
export function OptionPlace({ name, findings, children }: OptionPlaceProps) {
  return (
    <div data-option={name}>
      {children}
      <FindingNotes findings={findings.filter(({ step, field }) => step === 'paper' && field === name)} />
    </div>
  )
}

/** Brings the place of an option into view and puts the cursor there; of several fields into the first that is empty and waits for text. */
export function goToOption(name: string): void {
  const place = document.querySelector(`[data-option="${CSS.escape(name)}"]`)
  const field =
    place?.querySelector<HTMLElement>('input:placeholder-shown') ??
    place?.querySelector<HTMLElement>('input, select, textarea, button')
  const shown = field ?? place
  shown?.scrollIntoView({ block: 'center' })
  field?.focus({ preventScroll: true })
}
