import { Menu, type MenuItemConstructorOptions } from 'electron'

/**
 * The window's menu. The screens own the shortcuts of the work (Ctrl+K, N, P, S, Z), so the menu takes only those of the window itself;
 * cut, copy and paste work without a menu on Windows and Linux.
 */
export function showMenu(options: { isPackaged: boolean; openDataFolder: () => void }): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '&Berkas',
      submenu: [
        { id: 'open-data-folder', label: 'Buka folder data', click: options.openDataFolder },
        { type: 'separator' },
        { role: 'quit', label: 'Keluar', accelerator: 'CommandOrControl+Q' },
      ],
    },
    {
      label: '&Tampilan',
      submenu: [
        { role: 'zoomIn', label: 'Perbesar', accelerator: 'CommandOrControl+=' },
        { role: 'zoomOut', label: 'Perkecil', accelerator: 'CommandOrControl+-' },
        { role: 'resetZoom', label: 'Ukuran semula', accelerator: 'CommandOrControl+0' },
        { type: 'separator' },
        { role: 'togglefullscreen', label: 'Layar penuh', accelerator: 'F11' },
        ...(options.isPackaged ? [] : [{ role: 'toggleDevTools', label: 'Alat pengembang' } as const]),
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
