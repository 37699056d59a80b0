import { Burger, Drawer, Group } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { Outlet, useRouter } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { handleShortcut, useShortcuts } from '../ui/shortcuts.ts'
import { undoNewest } from '../ui/undo.tsx'
import { Banners } from './banners.tsx'
import { Brand } from './brand.tsx'
import { Sidebar } from './sidebar.tsx'
import { holdTyping, type TypedAhead } from './typed-ahead.ts'
import classes from './shell.module.css'

const loadPalette = () => import('./palette.tsx')
const Palette = lazy(async () => ({ default: (await loadPalette()).Palette }))
const ShortcutList = lazy(async () => ({ default: (await import('./shortcut-list.tsx')).ShortcutList }))

/** A palette that cannot be fetched now is fetched when it is opened. */
const fetchPalette = () => void loadPalette().catch(() => undefined)

/** Fetches the palette once the page has nothing better to do, so that it opens at once. */
function loadPaletteWhenIdle(): () => void {
  // Safari has no idle callback.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(fetchPalette, 500)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(fetchPalette)
  return () => cancelIdleCallback(idle)
}

/** What stands around every page: sidebar, banners, palette, shortcuts. */
export function Shell() {
  const [menuOpen, { close: closeMenu, toggle: toggleMenu }] = useDisclosure(false)
  const [typedAhead, setTypedAhead] = useState<TypedAhead | null>(null)
  const [shortcutsOpen, setShortcutsOpen] = useState(false)
  const router = useRouter()
  const main = useRef<HTMLElement>(null)

  const openPalette = () => {
    if (typedAhead === null) setTypedAhead(holdTyping(window))
  }
  const closePalette = () => {
    typedAhead?.release()
    setTypedAhead(null)
  }

  useEffect(loadPaletteWhenIdle, [])
  useShortcuts([
    { keys: 'Ctrl+K', label: 'Cari apa saja', run: openPalette },
    { keys: '?', label: 'Tampilkan pintasan', run: () => setShortcutsOpen(true) },
    { keys: 'Ctrl+S', label: 'Tidak perlu: semua tersimpan sendiri', run: () => undefined },
    // In a field Ctrl+Z takes back what was typed there, as everywhere.
    { keys: 'Ctrl+Z', label: 'Urungkan yang terakhir', run: () => void undoNewest(), inFields: false },
  ])
  useEffect(() => {
    window.addEventListener('keydown', handleShortcut)
    return () => window.removeEventListener('keydown', handleShortcut)
  }, [])
  useEffect(
    () =>
      router.subscribe('onResolved', ({ pathChanged }) => {
        closeMenu()
        if (!pathChanged) return
        main.current?.scrollTo({ top: 0 })
        // What had the focus may be gone with the page before.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) main.current?.focus({ preventScroll: true })
        })
      }),
    [router, closeMenu],
  )

  const sidebar = <Sidebar onSearch={openPalette} onShortcuts={() => setShortcutsOpen(true)} />
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
        {typedAhead !== null && <Palette typedAhead={typedAhead} onClose={closePalette} />}
        {shortcutsOpen && <ShortcutList onClose={() => setShortcutsOpen(false)} />}
      </Suspense>
    </div>
  )
}
