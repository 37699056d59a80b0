import { Page } from '../ui/page.tsx'

export function DirectoryPage() {
  return <Page title="Orang">{null}</Page>
}
