import { isContractProcedure, oc } from '@orpc/contract'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { contract } from '#shared/contract.ts'

/** Paths of the procedures whose answer has a file among other fields. */
function formAnswers(part: unknown, path: string[] = []): string[] {
  if (isContractProcedure(part)) {
    const { outputSchema } = part['~orpc']
    if (!(outputSchema instanceof z.ZodObject)) return []
    const hasFile = Object.values(outputSchema.shape).some((field) => field instanceof z.ZodFile)
    return hasFile ? [path.join('.')] : []
  }
  return Object.entries(part as Record<string, unknown>).flatMap(([name, inner]) =>
    formAnswers(inner, [...path, name]),
  )
}

test('no answer travels as a form, which Node cannot give up half-way without a fault', () => {
  expect(formAnswers(contract)).toEqual([])
  const offender = { preview: oc.output(z.object({ file: z.file() })) }
  expect(formAnswers(offender)).toEqual(['preview'])
})
