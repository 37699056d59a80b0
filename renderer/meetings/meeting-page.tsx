import { Page } from '../ui/page.tsx'

export function MeetingPage() {
  return <Page title="Kegiatan">{null}</Page>
}
