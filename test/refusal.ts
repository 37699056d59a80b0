import { ORPCError } from '@orpc/server'

/** The named error that a call ends with; fails the test when it succeeds or ends otherwise. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ code: string; message: string; data: unknown }> {
  try {
    await call
  } catch (error) {
    if (error instanceof ORPCError) return { code: error.code, message: error.message, data: error.data }
    throw error
  }
  throw new Error('The call was not refused.')
}
