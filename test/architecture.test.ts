import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { importsOf, type Import } from './architecture/imports.ts'
import { circles, refusalOf } from './architecture/rules.ts'

const root = fileURLToPath(new URL('..', import.meta.url))

function readHouse(): Map<string, Import[]> {
  const files = globSync('{shared,electron,renderer}/**/*.{ts,tsx}', { cwd: root })
  return new Map(
    files.map((file) => {
      const name = file.replaceAll('\\', '/')
      return [name, importsOf(name, readFileSync(`${root}/${file}`, 'utf8'))] as const
    }),
  )
}

function refusals(house: ReadonlyMap<string, readonly Import[]>): string[] {
  return [...house].flatMap(([file, imports]) =>
    imports.flatMap((one) => {
      const why = refusalOf(file, one)
      return why ? [`${file} imports ${one.to}: ${why}`] : []
    }),
  )
}

describe('the house as it stands', () => {
  const house = readHouse()

  test('is found', () => {
    expect(house.size).toBeGreaterThan(50)
    expect(house.get('shared/contract.ts')?.map(({ to }) => to)).toContain('#shared/people/contract.ts')
  })
  test('keeps its rules of who may import whom', () => {
    expect(refusals(house)).toEqual([])
  })
  test('has no circles', () => {
    expect(circles(house)).toEqual([])
  })
})

describe('the rules see what is wrong', () => {
  test.each([
    ['shared/people/model.ts', `import fs from 'node:fs'`],
    ['shared/people/model.ts', `import type { Store } from '#electron/people/store.ts'`],
    ['shared/people/model.ts', `export type { Root } from 'react-dom/client'`],
    ['shared/people/model.ts', `type Store = import('#electron/people/store.ts').Store`],
    ['renderer/people/page.tsx', `import { openDatabase } from '#electron/database/open-database.ts'`],
    ['renderer/people/page.tsx', `import type { Store } from '../../electron/people/store.ts'`],
    ['renderer/people/page.tsx', `import { contract } from '#shared/contract.ts'`],
    ['renderer/people/page.tsx', `import { type Contract } from '#shared/people/contract.ts'`],
    ['renderer/people/page.tsx', `const fs = await import('node:fs')`],
    ['renderer/people/page.tsx', `import { ipcRenderer } from 'electron'`],
    ['electron/people/handlers.ts', `import { dialog } from 'electron'`],
    ['electron/people/handlers.ts', `import type { App } from 'electron/main'`],
    ['electron/people/handlers.ts', `import { rows } from '#electron/meetings/store.ts'`],
    ['electron/people/handlers.ts', `export * from '../meetings/store.ts'`],
    ['electron/people/handlers.ts', `import { openApplication } from '#electron/application.ts'`],
    ['electron/people/handlers.ts', `import { Page } from '../../renderer/people/page.tsx'`],
    ['electron/database/open-database.ts', `import { people } from '#electron/people/handlers.ts'`],
    ['electron/ikrar.ts', `import { people } from '#electron/people/handlers.ts'`],
    ['electron/hosts/browser/main.ts', `import { showMenu } from '../desktop/menu.ts'`],
    ['electron/hosts/browser/main.ts', `import { app } from 'electron'`],
    ['electron/hosts/browser/main.ts', `import { people } from '#electron/people/handlers.ts'`],
  ])('%s may not: %s', (file, source) => {
    expect(refusals(new Map([[file, importsOf(file, source)]]))).toHaveLength(1)
  })

  test.each([
    [
      'shared/people/model.ts',
      `import * as z from 'zod'\nimport { id } from '#shared/indonesian/identifiers.ts'`,
    ],
    [
      'renderer/people/page.tsx',
      `import type { Contract } from '#shared/people/contract.ts'\nimport { useState } from 'react'`,
    ],
    [
      'electron/people/handlers.ts',
      `import { listMeetings } from '#electron/meetings/handlers.ts'\nimport './store.ts'`,
    ],
    [
      'electron/people/handlers.ts',
      `import type { Database } from '#electron/database/database.ts'\nimport fs from 'node:fs'`,
    ],
    [
      'electron/hosts/desktop/main.ts',
      `import { app } from 'electron'\nimport { openApplication } from '#electron/application.ts'`,
    ],
    ['electron/application.ts', `import { peopleHandlers } from '#electron/people/handlers.ts'`],
  ])('%s may: %s', (file, source) => {
    expect(refusals(new Map([[file, importsOf(file, source)]]))).toEqual([])
  })

  test('an import that is only known at run time is refused', () => {
    expect(() => importsOf('electron/people/handlers.ts', 'await import(name)')).toThrow(/cannot be checked/)
  })

  test('circles are found, through types too', () => {
    const sources = {
      'shared/a.ts': `import type { B } from './b.ts'`,
      'shared/b.ts': `export * from '#shared/c.ts'`,
      'shared/c.ts': `export type A = import('./a.ts').A`,
      'shared/d.ts': `import { a } from './a.ts'`,
    }
    const house = new Map(Object.entries(sources).map(([file, source]) => [file, importsOf(file, source)]))
    expect(circles(house)).toEqual(['shared/a.ts -> shared/b.ts -> shared/c.ts'])
  })
})
