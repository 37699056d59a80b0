import { spawnSync } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { onTestFinished, type TestContext } from 'vitest'
import { temporaryFolder } from '#test/application.ts'

/** Runs a system command; says whether it worked. */
function runs(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0
}

/**
 * A real disk of that many bytes in memory. Only root may mount one, so the test is skipped, visibly, for anybody else.
 */
export async function smallDisk(context: TestContext, bytes: number): Promise<string> {
  const folder = await temporaryFolder()
  if (!runs('mount', '-t', 'tmpfs', '-o', `size=${bytes}`, 'ikrar-test', folder))
    context.skip('needs the right to mount a small disk')
  onTestFinished(() => void runs('umount', '--lazy', folder))
  return folder
}

/** Makes a folder that nothing can be written to: by its rights, or for root, whom rights do not stop, by mounting it read-only. */
export async function makeReadOnly(context: TestContext, folder: string): Promise<void> {
  if (process.getuid?.() !== 0) {
    await chmod(folder, 0o555)
    onTestFinished(() => chmod(folder, 0o755))
    return
  }
  const isReadOnly = runs('mount', '--bind', folder, folder) && runs('mount', '-o', 'remount,bind,ro', folder)
  if (!isReadOnly) context.skip('needs the right to mount a folder read-only')
  onTestFinished(() => void runs('umount', '--lazy', folder))
}
