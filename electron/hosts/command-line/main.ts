import { Command, CommanderError, InvalidArgumentError } from 'commander'
import { endingOf } from './failure.ts'
import { dataFolderFor } from './office.ts'

function portNumber(text: string): number {
  const port = Number(text)
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError('Porta adalah bilangan 0 sampai 65535.')
  return port
}

/** Work that other hosts do for a command. */
export interface OtherHosts {
  serve(options: { dataFolder: string; port: number; open: boolean }): Promise<void>
}

interface Shared {
  data?: string
  json?: boolean
}

function commands({ serve }: OtherHosts): Command {
  const program = new Command('ikrar')
    .description('Program sekretariat Dewan Smart City')
    .option('--data <folder>', 'folder data; bawaan: folder data aplikasi pengguna ini')
    .option('--json', 'satu dokumen JSON di stdout, tidak ada yang lain')
    .exitOverride()

  program
    .command('serve')
    .description(
      'melayani layar Ikrar untuk peramban di komputer ini; baris pertama adalah tautan sekali pakai',
    )
    .option('--port <number>', 'porta; bawaan: yang bebas', portNumber, 0)
    .option('--no-open', 'jangan buka peramban')
    .action((_options, command: Command) => {
      const { data, port, open } = command.optsWithGlobals<Shared & { port: number; open: boolean }>()
      return serve({ dataFolder: dataFolderFor(data), port, open })
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
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const { exitCode, message } = endingOf(error)
    process.stderr.write(`${message}\n`)
    return exitCode
  }
}
