import { createORPCClient, type ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '#shared/contract.ts'
import { connection, isConnectionError } from './ui/connection.ts'

const transport: ClientLink<Record<never, never>> = new RPCLink({
  url: () => `${window.location.origin}/rpc`,
})

/** Notices when the program behind the screen stops answering, and when it answers again. */
const watched: ClientLink<Record<never, never>> = {
  async call(path, input, options) {
    try {
      const output = await transport.call(path, input, options)
      connection.setLost(false)
      return output
    } catch (error) {
      if (!options.signal?.aborted) connection.setLost(isConnectionError(error))
      throw error
    }
  },
}

/** Asks the application, typed by the contract. Named errors arrive as `ORPCError`. */
export const client: ContractRouterClient<typeof contract> = createORPCClient(watched)

/** Query and mutation options for TanStack Query, one for every procedure of the contract. */
export const api = createTanstackQueryUtils(client)
