import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import type { contract } from '#shared/contract.ts'
import { createTransport } from './transport.ts'
import { connection, isConnectionError } from './ui/connection.ts'

const { link } = createTransport()

/** Notices when the program behind the screen stops answering, and when it answers again. */
const watched: ClientLink<ClientContext> = {
  async call(path, input, options) {
    try {
      const output = await link.call(path, input, options)
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
