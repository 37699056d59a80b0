import { Button } from '@mantine/core'
import { IconMapQuestion } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../ui/empty-state.tsx'
import { Page } from '../ui/page.tsx'

/** For an address that leads nowhere. */
export function NotFoundPage() {
  return (
    <Page title="Halaman tidak ditemukan">
      <EmptyState
        icon={<IconMapQuestion size={32} />}
        title="Alamat ini tidak ada"
        text="Mungkin datanya sudah dihapus atau alamatnya salah ketik."
        action={
          <Button component={Link} to="/">
            Ke Beranda
          </Button>
        }
      />
    </Page>
  )
}
