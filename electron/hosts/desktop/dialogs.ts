import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { app, BrowserWindow, dialog, shell, type SaveDialogOptions } from 'electron'
import { writeWhole } from '#electron/files/write-whole.ts'
import type { HostCapabilities } from '#electron/host-capabilities.ts'

const KINDS: Record<string, string> = {
  pdf: 'Dokumen PDF',
  docx: 'Dokumen Word',
  png: 'Gambar PNG',
  jpg: 'Gambar JPEG',
  tif: 'Gambar TIFF',
}

/** Windows forbids these in file names, and a name never leads to another folder. */
const safeName = (name: string): string => name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '-').slice(0, 150)

/** What the desktop window can do that a browser cannot: the system's own dialogs and viewers. */
export interface DesktopCapabilities extends Required<HostCapabilities> {
  /** Removes the copies that were opened in viewers, as far as these let go of them. */
  removeCopies(): Promise<void>
}

export function createDesktopCapabilities(): DesktopCapabilities {
  const copies = new Set<string>()
  return {
    kind: 'desktop',
    async saveFile(name, bytes) {
      const fileName = safeName(name)
      const extension = path.extname(fileName).slice(1).toLowerCase()
      const options: SaveDialogOptions = {
        title: 'Simpan salinan',
        buttonLabel: 'Simpan salinan',
        defaultPath: path.join(app.getPath('documents'), fileName),
        filters: extension
          ? [{ name: KINDS[extension] ?? extension.toUpperCase(), extensions: [extension] }]
          : [],
        properties: ['showOverwriteConfirmation'],
      }
      const [window] = BrowserWindow.getAllWindows()
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options))
      if (canceled || !filePath) return 'cancelled'
      await writeWhole(filePath, bytes)
      return 'saved'
    },
    async openFile(name, bytes) {
      // A viewer gets a copy that it cannot change: what is filed stays as it is.
      const folder = await mkdtemp(path.join(os.tmpdir(), 'ikrar-'))
      copies.add(folder)
      const copy = path.join(folder, safeName(name))
      await writeFile(copy, bytes, { mode: 0o444 })
      const refusal = await shell.openPath(copy)
      if (refusal) throw new Error(refusal)
    },
    async removeCopies() {
      for (const folder of copies) await rm(folder, { recursive: true, force: true }).catch(() => undefined)
    },
  }
}
