import {
  IconAddressBook,
  IconArchive,
  IconCalendarEvent,
  IconChartBar,
  IconFiles,
  IconHome,
  IconSettings,
  IconWritingSign,
} from '@tabler/icons-react'

/** The rooms of the program, in the order of the sidebar. */
export const ROOMS = [
  { to: '/', label: 'Beranda', icon: IconHome },
  { to: '/kegiatan', label: 'Kegiatan', icon: IconCalendarEvent },
  { to: '/komitmen', label: 'Komitmen', icon: IconWritingSign },
  { to: '/orang', label: 'Orang & OPD', icon: IconAddressBook },
  { to: '/naskah', label: 'Naskah', icon: IconFiles },
  { to: '/arsip', label: 'Arsip', icon: IconArchive },
  { to: '/monev', label: 'Monev', icon: IconChartBar },
  { to: '/pengaturan', label: 'Pengaturan', icon: IconSettings },
] as const
