import { IconMapQuestion } from '@tabler/icons-react'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Halaman tidak ditemukan">
      <EmptyState
        icon={<IconMapQuestion size={32} />}
        title="Alamat ini tidak ada"
        text="Mungkin datanya sudah dihapus atau alamatnya salah ketik."
        action={<ButtonLink to="/">Ke Beranda</ButtonLink>}
      />
    </Page>
  )
}
