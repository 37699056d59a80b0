import { Page } from '../ui/page.tsx'

export function ArchivePage() {
  return <Page title="Arsip">{null}</Page>
}
