import { fileURLToPath } from 'node:url'
import { build } from 'vite'

/** A module of the project as an import names it. */
function moduleAt(file: string): string {
  return fileURLToPath(new URL(`../../${file}`, import.meta.url)).replaceAll('\\', '/')
}

const SOURCE = `
import { createORPCClient } from '@orpc/client'
import { createTransport } from '${moduleAt('renderer/transport.ts')}'
import { answerOf } from '${moduleAt('shared/streams.ts')}'
globalThis.answerOf = answerOf
globalThis.connectOffice = () => (globalThis.office = createORPCClient(createTransport().link))
`

/** The screens' own transport as one script that a test can run in the page; the debugger may do what the page's policy forbids. */
export async function pageClient(): Promise<string> {
  const entry = '\0page-client'
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'page-client',
        resolveId: (id) => (id === 'page-client' ? entry : null),
        load: (id) => (id === entry ? SOURCE : null),
      },
    ],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'page-client', output: { format: 'iife' } },
    },
  })
  const [chunk] = [result].flat().flatMap((one) => ('output' in one ? one.output : []))
  if (chunk?.type !== 'chunk') throw new Error('The page client was not built.')
  return chunk.code
}
