import { expect, test } from 'vitest'
import { changedFields } from '../../renderer/ui/changed-fields.ts'

test('only what was changed since a form was opened is stored', () => {
  const opened = { name: 'Dinas', lines: ['SATU'], parentId: null as string | null }
  expect(changedFields(opened, { ...opened, lines: ['SATU'] })).toEqual({})
  expect(changedFields(opened, { name: 'Dinas', lines: ['SATU', 'DUA'], parentId: 'x' })).toEqual({
    lines: ['SATU', 'DUA'],
    parentId: 'x',
  })
  expect(changedFields({ ...opened, parentId: 'x' }, opened)).toEqual({ parentId: null })
})
