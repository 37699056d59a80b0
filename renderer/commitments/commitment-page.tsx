import { Page } from '../ui/page.tsx'

export function CommitmentPage() {
  return <Page title="Komitmen">{null}</Page>
}
