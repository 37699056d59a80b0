import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of the whole program, built, in a real browser or as it is packed. They take turns: each starts programs and browsers of its own. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['test/{command-line,electron-double,packaging,e2e}/**/*.test.ts'],
    globalSetup: 'test/unpack-browser.ts',
    // Each step has a limit of its own; this one only ends what hangs, on a slow machine too.
    testTimeout: 300_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000 } }, // What a browser or a program does next may take seconds on a busy machine.
    pool: 'forks',
    fileParallelism: false,
  },
})
