import { Page } from '../ui/page.tsx'

export function MeetingsPage() {
  return <Page title="Kegiatan">{null}</Page>
}
