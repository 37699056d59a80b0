import { MutationCache, QueryClient } from '@tanstack/react-query'
import { showError } from '../ui/errors.tsx'

/**
 * The program answers on this very computer: there is no "offline" to wait for, and a failed call is not repeated behind the clerk's
 * back. A mutation that shows its own failure says so with `meta: { quiet: true }`.
 */
export const queryClient = new QueryClient({
  mutationCache: new MutationCache({
    onError: (error, _variables, _context, mutation) => {
      if (mutation.meta?.['quiet'] !== true) showError(error)
    },
  }),
  defaultOptions: {
    queries: { retry: false, networkMode: 'always', staleTime: 0, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
})
