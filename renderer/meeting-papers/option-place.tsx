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

/** Brings the place of an option into view and puts the cursor there. */
export function goToOption(name: string): void {
  const place = document.querySelector(`[data-option="${CSS.escape(name)}"]`)
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus({ preventScroll: true })
}
