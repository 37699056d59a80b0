import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract.ts'

declare global {
  /** Joins the page to the application; set by the page client. */
  var connectOffice: () => void
  var answerOf: typeof import('#shared/streams.ts').answerOf
  var office: ContractRouterClient<typeof contract>
}
