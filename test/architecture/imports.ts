import path from 'node:path'
import { parseSync, Visitor } from 'oxc-parser'

/** What one source asks of another. */
export interface Import {
  /** A package as written; a file of the house as its path from the root behind `#`, e.g. `#shared/contract.ts`. */
  to: string
  isType: boolean
}

/**
 * Everything that a source imports or passes on: static, dynamic, types too.
 * @param file path from the root, with `/`
 * @throws when the source cannot be parsed, or imports something that is only known at run time
 */
export function importsOf(file: string, source: string): Import[] {
  const { module, program, errors } = parseSync(file, source)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  const written: { specifier: string; isType: boolean }[] = []
  const isType = (start: number): boolean => /^(?:import|export)\s+type\b/.test(source.slice(start))

  for (const statement of module.staticImports) {
    written.push({ specifier: statement.moduleRequest.value, isType: isType(statement.start) })
  }
  for (const statement of module.staticExports) {
    const from = statement.entries.find((entry) => entry.moduleRequest)?.moduleRequest
    if (from) written.push({ specifier: from.value, isType: isType(statement.start) })
  }
  for (const { moduleRequest, start } of module.dynamicImports) {
    const literal = /^(['"])(.*)\1$/.exec(source.slice(moduleRequest.start, moduleRequest.end))
    if (!literal?.[2])
      throw new Error(`${file}: import(...) at ${start} is not a plain text, so it cannot be checked`)
    written.push({ specifier: literal[2], isType: false })
  }
  new Visitor({
    TSImportType: ({ source: from }) => void written.push({ specifier: String(from.value), isType: true }),
  }).visit(program)
  return written.map(({ specifier, isType: type }) => ({ to: place(file, specifier), isType: type }))
}

function place(file: string, specifier: string): string {
  const bare = specifier.replace(/\?\w+$/, '')
  if (bare.startsWith('.')) return `#${path.posix.join(path.posix.dirname(file), bare)}`
  return bare
}
