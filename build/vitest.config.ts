import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests that need the built program or a browser; slower, so each has its own step in `npm test`. */
const WHOLE = ['test/e2e/**', 'test/electron-double/**', 'test/packaging/**', 'test/command-line/**']

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/**/*.test.ts'],
    exclude: WHOLE,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
  },
})
