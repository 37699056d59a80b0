import { IconChartBar } from '@tabler/icons-react'
import { EmptyState } from '../ui/empty-state.tsx'
import { ButtonLink } from '../ui/links.tsx'
import { Page } from '../ui/page.tsx'

/** Says what Monev will hold; there is nothing to do here yet. */
export function EvaluationPage() {
  return (
    <Page title="Monev">
      <EmptyState
        icon={<IconChartBar size={32} />}
        title="Monev belum tersedia di versi ini"
        text="Di sini nanti dicatat pelaksanaan masterplan setiap tahun: program per dimensi, target dan realisasi, kendala, dan dukungan yang diperlukan. Untuk sekarang, komitmen yang menjadi dasarnya disusun di ruang Komitmen."
        action={
          <ButtonLink to="/komitmen" variant="default">
            Buka Komitmen
          </ButtonLink>
        }
      />
    </Page>
  )
}
