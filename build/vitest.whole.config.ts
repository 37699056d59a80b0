import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of the whole program, built, in a real browser or as it is packed. They take turns: each starts programs and browsers of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{command-line,electron-double,packaging,e2e}/**/*.test.ts'],
    globalSetup: 'test/unpack-browser.ts',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 15_000 } }, // What a browser or a program does next may take seconds on a busy machine.
    pool: 'forks',
    fileParallelism: false,
  },
})
