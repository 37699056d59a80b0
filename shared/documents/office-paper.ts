import * as z from 'zod'
import { commitmentContent } from '#shared/commitments/model.ts'
import { office, typeface, type Office } from '#shared/settings/model.ts'
import type { PaperDocument } from './paper.ts'

/** How a paper of a meeting looks: frozen with what it says. */
export const printedLook = z.object({
  office,
  letterhead: commitmentContent.shape.letterhead,
  /** Letters, minutes and lists are set in `arimo` unless the office chose otherwise (domain.md section 3). */
  typeface,
})
export type PrintedLook = z.infer<typeof printedLook>

type OwnParts = Pick<PaperDocument, 'title' | 'subject' | 'createdAt' | 'blocks'> & Partial<PaperDocument>

/** A paper as the office prints it: its paper, margins and type, no code and no marks; what a paper has of its own goes before. */
export function officePaper(look: Office, own: OwnParts): PaperDocument {
  return {
    author: look.officeName,
    paper: look.paper,
    margins: look.margins,
    typeface: look.typeface,
    fontSize: look.fontSize,
    fit: null,
    lineSpacing: look.lineSpacing,
    continuationHeading: null,
    code: null,
    printsCode: false,
    pageNumbers: 'document',
    cornerMarks: false,
    marksClearedAt: 'sides',
    ...own,
  }
}
