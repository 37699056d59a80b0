import { useMantineColorScheme } from '@mantine/core'
import {
  IconBolt,
  IconCalendarPlus,
  IconDownload,
  IconFileImport,
  IconMoon,
  IconSun,
  IconTable,
  IconWritingSign,
  type Icon,
} from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useFileOut } from '../directory-import/use-file-out.ts'
import { useRegisteredShortcuts } from '../ui/shortcuts.ts'
import { useNewCommitment } from '../ui/use-new-commitment.ts'
import { useNewMeeting } from '../ui/use-new-meeting.ts'
import { ROOMS } from './navigation.ts'

/** One line of the palette. */
export interface Entry {
  key: string
  group: string
  label: string
  /** What tells two equal labels apart; may be empty. */
  detail: string
  icon: Icon
  run: () => void
}

const GENERAL = 'Perintah'

/** All that can be done from anywhere: the page's own shortcuts, the rooms, new things, the look. */
export function useCommands(): Entry[] {
  const navigate = useNavigate()
  const newCommitment = useNewCommitment()
  const newMeeting = useNewMeeting()
  const { save } = useFileOut()
  const { setColorScheme } = useMantineColorScheme()
  const shortcuts = useRegisteredShortcuts()

  const own = new Map(
    shortcuts
      .filter(({ keys }) => keys !== 'Ctrl+K' && keys !== 'Ctrl+S')
      .map(({ keys, label, run }) => [label, { keys, run }]),
  )
  return [
    ...[...own].map(([label, { keys, run }]) => ({
      key: `here ${label}`,
      group: 'Di halaman ini',
      label,
      detail: keys,
      icon: IconBolt,
      run,
    })),
    ...ROOMS.map(({ to, label, icon }) => ({
      key: `room ${to}`,
      group: 'Ruang',
      label,
      detail: '',
      icon,
      run: () => void navigate({ to }),
    })),
    {
      key: 'new commitment',
      group: GENERAL,
      label: 'Buat komitmen baru',
      detail: '',
      icon: IconWritingSign,
      run: () => newCommitment.mutate({ meetingId: null }),
    },
    {
      key: 'new meeting',
      group: GENERAL,
      label: 'Catat kegiatan baru',
      detail: '',
      icon: IconCalendarPlus,
      run: () => newMeeting.mutate(),
    },
    {
      key: 'import people',
      group: GENERAL,
      label: 'Impor orang dari Excel atau CSV',
      detail: '',
      icon: IconFileImport,
      run: () => void navigate({ to: '/orang/impor' }),
    },
    {
      key: 'export people',
      group: GENERAL,
      label: 'Ekspor daftar orang ke Excel',
      detail: '',
      icon: IconDownload,
      run: () => save({ what: 'people', format: 'xlsx' }),
    },
    {
      key: 'people form',
      group: GENERAL,
      label: 'Simpan formulir kosong daftar orang',
      detail: '',
      icon: IconTable,
      run: () => save({ what: 'form' }),
    },
    {
      key: 'light',
      group: GENERAL,
      label: 'Tampilan terang',
      detail: '',
      icon: IconSun,
      run: () => setColorScheme('light'),
    },
    {
      key: 'dark',
      group: GENERAL,
      label: 'Tampilan gelap',
      detail: '',
      icon: IconMoon,
      run: () => setColorScheme('dark'),
    },
  ]
}
