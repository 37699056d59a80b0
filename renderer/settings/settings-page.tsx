import { Page } from '../ui/page.tsx'
import { AppearanceSection } from './appearance-section.tsx'
import { DataSection } from './data-section.tsx'
import { OfficeSection } from './office-section.tsx'

/** Everything the office can change: letterhead, paper, look, and the state of its data. */
export function SettingsPage() {
  return (
    <Page
      title="Pengaturan"
      subtitle="Perubahan tersimpan sendiri. Naskah yang sudah terbit tidak ikut berubah."
    >
      <OfficeSection />
      <AppearanceSection />
      <DataSection />
    </Page>
  )
}
