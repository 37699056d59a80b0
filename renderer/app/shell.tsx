import { Burger, Drawer, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { handleShortcut, useShortcuts } from '../ui/shortcuts.ts'
import { undoNewest } from '../ui/undo.tsx'
import { Banners } from './banners.tsx'
import { Brand } from './brand.tsx'
import { Sidebar } from './sidebar.tsx'
import classes from './shell.module.css'

const Palette = lazy(async () => ({ default: (await import('./palette.tsx')).Palette }))
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }))

/** What stands around every page: sidebar, banners, palette, shortcuts. */
export function Shell() {
  const [menuOpen, { close: closeMenu, toggle: toggleMenu }] = useDisclosure(false)
  const [paletteOpen, setPaletteOpen] = useState(false)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  const router = useRouter()
  const main = useRef<HTMLElement>(null)

  useShortcuts([
    { keys: 'Ctrl+K', label: 'Cari apa saja', run: () => setPaletteOpen(true) },
    { keys: '?', label: 'Tampilkan pintasan', run: () => setShortcutsOpen(true) },
    { keys: 'Ctrl+S', label: 'Tidak perlu: semua tersimpan sendiri', run: () => undefined },
    { keys: 'Ctrl+Z', label: 'Urungkan yang terakhir dihapus', run: () => void undoNewest() },
  ])
  useEffect(() => {
    window.addEventListener('keydown', handleShortcut)
    return () => window.removeEventListener('keydown', handleShortcut)
  }, [])
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged }) => {
        closeMenu()
        if (pathChanged) main.current?.scrollTo({ top: 0 })
      }),
    [router, closeMenu],
  )

  const sidebar = <Sidebar onSearch={() => setPaletteOpen(true)} onShortcuts={() => setShortcutsOpen(true)} />
  return (
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href="#page-title"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        Langsung ke isi
      </a>
      <aside className={classes.side} aria-label="Menu program">
        {sidebar}
      </aside>
      <Group className={classes.top} component="section" aria-label="Bilah atas" gap="sm">
        <Burger opened={menuOpen} onClick={toggleMenu} size="sm" aria-label="Menu" />
        <Brand />
      </Group>
      <Drawer opened={menuOpen} onClose={closeMenu} position="left" size="xs" title="Menu">
        {sidebar}
      </Drawer>
      <main className={classes.main} ref={main} tabIndex={-1}>
        <Banners />
        <div className={classes.content}>
          <Outlet />
        </div>
      </main>
      <Suspense fallback={null}>
        {paletteOpen && <Palette onClose={() => setPaletteOpen(false)} />}
        {shortcutsOpen && <ShortcutList onClose={() => setShortcutsOpen(false)} />}
      </Suspense>
    </div>
  )
}
