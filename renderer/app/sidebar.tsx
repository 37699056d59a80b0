import {
  ActionIcon,
  Group,
  Kbd,
  Text,
  Tooltip,
  UnstyledButton,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core'
import { IconKeyboard, IconMoon, IconSearch, IconSun } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { regionTitle } from '#shared/settings/region.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { Brand } from './brand.tsx'
import { ROOMS } from './navigation.ts'
import classes from './sidebar.module.css'

interface SidebarProps {
  onSearch: () => void
  onShortcuts: () => void
}

/** Brand, search, the rooms, and the office at the foot. */
export function Sidebar({ onSearch, onShortcuts }: SidebarProps) {
  const { office } = useProgramStatus()
  const { setColorScheme } = useMantineColorScheme()
  const isDark = useComputedColorScheme('light') === 'dark'
  const schemeLabel = isDark ? 'Pakai tampilan terang' : 'Pakai tampilan gelap'
  return (
    <div className={classes.sidebar}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <UnstyledButton className={classes.search} onClick={onSearch}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.grow}>Cari</span>
        <Kbd size="xs">Ctrl+K</Kbd>
      </UnstyledButton>
      <nav aria-label="Ruang kerja" className={classes.rooms}>
        {ROOMS.map(({ to, label, icon: Icon }) => (
          <Link
            key={to}
            to={to}
            className={classes.room}
            activeOptions={{ exact: to === '/', includeSearch: false }}
            activeProps={{ 'data-active': true }}
          >
            <Icon size={18} stroke={1.6} aria-hidden />
            {label}
          </Link>
        ))}
      </nav>
      <Group className={classes.foot} gap="xs" wrap="nowrap">
        <div className={classes.grow}>
          <Text size="xs" lineClamp={2}>
            {regionTitle(office)}
          </Text>
        </div>
        <Tooltip label="Pintasan (?)">
          <ActionIcon variant="subtle" color="gray" aria-label="Pintasan papan ketik" onClick={onShortcuts}>
            <IconKeyboard size={18} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={schemeLabel}>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={schemeLabel}
            onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
          >
            {isDark ? <IconSun size={18} aria-hidden /> : <IconMoon size={18} aria-hidden />}
          </ActionIcon>
        </Tooltip>
      </Group>
    </div>
  )
}
