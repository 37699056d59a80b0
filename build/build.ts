import { cp } from 'node:fs/promises'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build, type InlineConfig, type Rolldown } from 'vite'
import * as z from 'zod'
import { NONCE_PLACEHOLDER } from '#electron/screens/content-policy.ts'
import { markBuilt } from './freshness.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const out = path.join(root, 'dist')

/** Largest script that the first screen may need, in bytes of gzip. */
const FIRST_SCREEN_LIMIT = 350_000

const common: InlineConfig = { configFile: false, logLevel: 'warn', root }

/** Packages that are shipped as they are: they hold binaries, or read files of their own while running. */
const { dependencies } = z
  .object({ dependencies: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')))
const shipped = Object.keys(dependencies).flatMap((name) => [name, new RegExp(`^${name}/`)])

/** Builds code for Node or Electron: one file an entry, everything bundled but what is shipped as it is. */
async function buildProgram(
  input: Record<string, string>,
  folder: string,
  format: 'es' | 'cjs',
): Promise<void> {
  await build({
    ...common,
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: path.join(out, folder),
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(root, file)])),
        external: ['electron', ...shipped],
        output: {
          format,
          entryFileNames: `[name].${format === 'es' ? 'js' : 'cjs'}`,
          chunkFileNames: '[name]-[hash].js',
        },
      },
    },
  })
}

/** Entries of worker threads: rooms look for them beside their own module, which is the one folder of the built program. */
function workers(): Record<string, string> {
  const files = globSync('electron/**/*worker.ts', { cwd: root })
  return Object.fromEntries(files.map((file) => [path.basename(file, '.ts'), file]))
}

async function buildScreens(): Promise<void> {
  const result = await build({
    ...common,
    root: path.join(root, 'renderer'),
    base: '/',
    plugins: [react()],
    html: { cspNonce: NONCE_PLACEHOLDER },
    // The policy forbids inline files except small pictures.
    build: {
      outDir: path.join(out, 'renderer'),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      reportCompressedSize: false,
      chunkSizeWarningLimit: 1500,
    },
  })
  const pdfjs = path.join(root, 'node_modules/pdfjs-dist')
  for (const folder of ['cmaps', 'iccs', 'standard_fonts', 'wasm']) {
    const place = path.join(out, 'renderer/pdfjs', folder)
    // Scripts inside PDFs are never run.
    await cp(path.join(pdfjs, folder), place, {
      recursive: true,
      filter: (file) => !file.includes('quickjs'),
    })
  }
  for (const output of [result].flat()) if ('output' in output) reportFirstScreen(output.output)
}

/**
 * Prints how much script must arrive before the first screen shows: the entry and all that it imports statically.
 * @throws Error when it is more than the office PC should wait for
 */
function reportFirstScreen(output: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): void {
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const needed = new Set<Rolldown.OutputChunk>()
  const add = (chunk: Rolldown.OutputChunk | undefined): void => {
    if (!chunk || needed.has(chunk)) return
    needed.add(chunk)
    for (const name of chunk.imports) add(chunks.get(name))
  }
  for (const chunk of chunks.values()) if (chunk.isEntry) add(chunk)
  let bytes = 0
  for (const chunk of needed) bytes += gzipSync(chunk.code).length
  console.log(`First screen: ${kilobytes(bytes)} of script as gzip (limit ${kilobytes(FIRST_SCREEN_LIMIT)}).`)
  if (bytes > FIRST_SCREEN_LIMIT) throw new Error('The first screen needs more script than it may.')
}

const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`

const started = Date.now()
await buildScreens()
await buildProgram(
  { main: 'electron/hosts/desktop/main.ts', ikrar: 'electron/ikrar.ts', ...workers() },
  'main',
  'es',
)
// The printing room looks for its worker and its fonts beside itself.
await cp(path.join(root, 'electron/printing/fonts'), path.join(out, 'main/fonts'), { recursive: true })
await buildProgram({ preload: 'electron/hosts/desktop/preload.ts' }, 'preload', 'cjs')
markBuilt(started)
console.log(`Built dist/ in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
