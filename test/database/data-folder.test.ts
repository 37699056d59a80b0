import { expect, test } from 'vitest'
import { dataFolderWarning } from '#electron/database/data-folder.ts'

test.each([
  ['C:\\Users\\dina\\OneDrive - Pemkab\\Ikrar', 'OneDrive'],
  ['/home/dina/Dropbox/ikrar', 'Dropbox'],
  ['G:\\My Drive\\ikrar', 'Google Drive'],
  ['C:\\Users\\dina\\Google Drive\\ikrar', 'Google Drive'],
  ['\\\\server\\bersama\\ikrar', 'jaringan'],
  ['//server/bersama/ikrar', 'jaringan'],
  ['\\\\?\\UNC\\server\\bersama', 'jaringan'],
])('%s is warned about', (folder, word) => {
  expect(dataFolderWarning(folder)).toContain(word)
})

test.each([
  'C:\\Users\\dina\\AppData\\Local\\Ikrar\\data',
  '/home/dina/.local/share/ikrar',
  '\\\\?\\C:\\Ikrar',
])('%s is safe', (folder) => {
  expect(dataFolderWarning(folder)).toBeNull()
})
