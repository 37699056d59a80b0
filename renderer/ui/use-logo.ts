import { skipToken, useQuery } from '@tanstack/react-query'
import { client } from '../client.ts'

/**
 * An address for `<img>` of a stored logo; null while there is none or it is being read. A digest always names the same bytes, so an address
 * is made once and kept until the window closes.
 */
export function useLogo(sha256: string | null): string | null {
  const { data } = useQuery({
    queryKey: ['logo', sha256],
    queryFn:
      sha256 === null ? skipToken : async () => URL.createObjectURL(await client.settings.logo({ sha256 })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  })
  return data ?? null
}
