import { Command, InvalidArgumentError } from 'commander'
import { WorkFailed } from '#electron/work-failed.ts'
import { answer } from './answer.ts'
import { endingOf, WrongCall } from './failure.ts'
import { exportPeople, exportTarget } from './exporting.ts'
import { fileScan } from './filing.ts'
import { importLines, importPeople } from './importing.ts'
import { isListName, LISTS, readList } from './listing.ts'
import { dataFolderFor, withOffice } from './office.ts'
import { print, PRINTED_NAMES, type PrintOptions } from './printing.ts'
import { fillSample } from './sample.ts'
import { verify } from './verifying.ts'

/** Work that other hosts do for a command. */
export interface OtherHosts {
  serve(options: { dataFolder: string; port: number; open: boolean }): Promise<void>
}

/** Options that every command knows. */
interface Shared {
  data?: string
  json?: boolean
}

/** Most hits that `search` shows. */
const HITS = 100

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Porta adalah bilangan 0 sampai 65535.')
  return port
}

function commands({ serve }: OtherHosts): Command {
  const program = new Command('ikrar')
    .description('Program sekretariat Dewan Smart City')
    .option('--data <folder>', 'folder data; bawaan: folder data aplikasi pengguna ini')
    .option('--json', 'satu dokumen JSON di stdout, tidak ada yang lain')
    .configureOutput({ outputError: () => undefined })
    .exitOverride()
  const shared = (): Shared => program.opts<Shared>()

  program
    .command('sample')
    .description('mengisi folder kosong dengan kantor contoh')
    .action(async () => {
      const { data, json } = shared()
      const counts = await withOffice(data, fillSample, { isNew: true })
      const words = { people: 'orang', agencies: 'instansi', meetings: 'kegiatan', commitments: 'komitmen' }
      answer(
        json,
        counts,
        Object.entries(words).map(([name, word]) => [word, String(counts[name as keyof typeof words])]),
      )
    })

  program
    .command('serve')
    .description(
      'melayani layar Ikrar untuk peramban di komputer ini; baris pertama adalah tautan sekali pakai',
    )
    .option('--port <number>', 'porta; bawaan: yang bebas', portNumber, 0)
    .option('--no-open', 'jangan buka peramban')
    .action(({ port, open }: { port: number; open: boolean }) =>
      serve({ dataFolder: dataFolderFor(shared().data), port, open }),
    )

  program
    .command('list')
    .argument('<what>', Object.keys(LISTS).join(', '))
    .description('mendaftar isi kantor')
    .action(async (what: string) => {
      if (!isListName(what))
        throw new WrongCall(`Daftar "${what}" tidak ada. Yang ada: ${Object.keys(LISTS).join(', ')}.`)
      const { data, json } = shared()
      const { items, lines } = await withOffice(data, (client) => readList(client, what))
      answer(json, items, lines)
    })

  program
    .command('print')
    .argument('<document>', PRINTED_NAMES.join(', '))
    .requiredOption('--of <id>', 'ID komitmen atau kegiatan')
    .requiredOption('--out <file>', 'berkas tujuan (.pdf atau .docx)')
    .option('--paper <size>', 'a4, f4, atau a3 (hanya board)')
    .option('--issue', 'terbitkan: bekukan dan arsipkan')
    .description('mencetak naskah ke berkas')
    .action(async (name: string, options: PrintOptions) => {
      const { data, json } = shared()
      const printed = await withOffice(data, (client) => print(client, name, options))
      const { file, pages, bytes } = printed
      answer(json, printed, [[file, pages === null ? 'Word' : `${pages} halaman`, `${bytes} bita`]])
    })

  const importing = program.command('import').description('memasukkan daftar dari Excel atau CSV')
  importing
    .command('people')
    .argument('<file>', 'berkas .xlsx atau .csv')
    .option('--dry-run', 'hanya menyebutkan apa yang akan terjadi')
    .description('orang, jabatan, dan instansi; semua perbaikan yang tidak menghilangkan apa pun diterima')
    .action(async (file: string, options: { dryRun?: boolean }) => {
      const { data, json } = shared()
      const imported = await withOffice(data, (client) => importPeople(client, file, options))
      answer(json, imported, importLines(imported))
    })

  const exporting = program.command('export').description('mengeluarkan daftar ke Excel atau CSV')
  exporting
    .command('people')
    .requiredOption('--out <file>', 'berkas tujuan (.xlsx atau .csv)')
    .description('orang dengan jabatan dan instansinya')
    .action(async ({ out }: { out: string }) => {
      const { data, json } = shared()
      const target = exportTarget(out)
      const exported = await withOffice(data, (client) => exportPeople(client, target))
      answer(json, exported, [[exported.file, `${exported.rows} baris`]])
    })

  program
    .command('file')
    .argument('<scan>', 'berkas pindaian')
    .requiredOption('--to <id>', 'ID naskah')
    .description('menyimpan pindaian yang sudah ditandatangani')
    .action(async (scan: string, { to }: { to: string }) => {
      const { data, json } = shared()
      const filed = await withOffice(data, (client) => fileScan(client, scan, to))
      answer(json, filed, [[filed.document, filed.state, filed.sha256]])
    })

  program
    .command('search')
    .argument('<words...>', 'kata yang dicari')
    .description('mencari di seluruh kantor')
    .action(async (words: string[]) => {
      const { data, json } = shared()
      const query = words.join(' ').slice(0, 200)
      const hits = await withOffice(data, ({ search }) => search.find({ query, limit: HITS }))
      answer(
        json,
        hits,
        hits.map(({ kind, id, title, context }) => [kind, id, title, context]),
      )
    })

  program
    .command('verify')
    .description('memeriksa semua berkas, rujukan, rantai audit, dan basis data')
    .action(async () => {
      const { data, json } = shared()
      const tell = (step: string): void => void (json || process.stderr.write(`${step}\n`))
      const verdict = await withOffice(data, (client) => verify(client, tell))
      answer(json, verdict, verdict.ok ? [['Semua baik.']] : verdict.problems.map((problem) => [problem]))
      if (!verdict.ok)
        throw new WorkFailed(
          `Pemeriksaan menemukan ${verdict.problems.length} masalah. Jangan hapus apa pun; pulihkan dari cadangan.`,
        )
    })
  return program
}

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 the work failed, 2 the call was wrong
 */
export async function runCommandLine(words: readonly string[], others: OtherHosts): Promise<0 | 1 | 2> {
  try {
    await commands(others).parseAsync(words, { from: 'user' })
    return 0
  } catch (error) {
    const { exitCode, message } = endingOf(error)
    if (message) process.stderr.write(`${message}\n`)
    return exitCode
  }
}
