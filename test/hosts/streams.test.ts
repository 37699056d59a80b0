import { getEventIteratorSchemaDetails, isContractProcedure, type AnyContractRouter } from '@orpc/contract'
import { expect, test } from 'vitest'
import { contract } from '#shared/contract.ts'
import { STREAMED } from '#shared/streams.ts'

function streamedPaths(router: AnyContractRouter, path: readonly string[] = []): string[] {
  if (isContractProcedure(router)) {
    return getEventIteratorSchemaDetails(router['~orpc'].outputSchema) ? [path.join('.')] : []
  }
  return Object.entries(router).flatMap(([name, part]) => streamedPaths(part, [...path, name]))
}

test('the list of streamed procedures is what the contract says', () => {
  expect([...STREAMED].sort()).toEqual(streamedPaths(contract).sort())
})
