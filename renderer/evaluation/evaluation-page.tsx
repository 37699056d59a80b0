import { Page } from '../ui/page.tsx'

export function EvaluationPage() {
  return <Page title="Monev">{null}</Page>
}
