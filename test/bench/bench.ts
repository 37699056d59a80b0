// Measures what the program promises about speed and memory, in ratios of one run, and writes docs/bench.md: npm run bench
import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import path from 'node:path'
import { joiningDossiers } from './dossier.ts'
import { importingPeople } from './importing.ts'
import { takingBackMany } from './many-changes.ts'
import { meetingsOfMany } from './meetings.ts'
import { filteringPeople } from './people.ts'
import { printing } from './printing.ts'
import { searching } from './search.ts'
import { wholeProgram } from './program.ts'
import type { Measurement, Section } from './sections.ts'

const SECTIONS: readonly Section[] = [
  printing,
  wholeProgram,
  importingPeople,
  filteringPeople,
  takingBackMany,
  searching,
  meetingsOfMany,
  joiningDossiers,
]

function table(measurements: readonly Measurement[]): string[] {
  return [
    '| What | Measured | At most | |',
    '|---|---|---|---|',
    ...measurements.map(
      ({ what, result, limit, isWithin }) =>
        `| ${what} | ${result} | ${limit} | ${isWithin ? 'yes' : '**no**'} |`,
    ),
  ]
}

const lines = [
  '# Speed and memory',
  '',
  'Written by `npm run bench`. Ratios are taken in one run on one machine; milliseconds are that machine’s own and say nothing elsewhere.',
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}.`,
]
let isWithin = true
for (const { title, run } of SECTIONS) {
  const measurements = await run()
  isWithin &&= measurements.every((measurement) => measurement.isWithin)
  lines.push('', `## ${title}`, '', ...table(measurements))
}
const text = `${lines.join('\n')}\n`
console.log(text)
const folder = path.resolve(import.meta.dirname, '../../docs')
mkdirSync(folder, { recursive: true })
writeFileSync(path.join(folder, 'bench.md'), text)
process.exitCode = isWithin ? 0 : 1
