import { emailAddress, phoneNumber } from '#shared/people/contacts.ts'
import type { PersonInput } from '#shared/people/model.ts'

/** What is wrong with e-mail and phone, by field. */
export function contactErrors({ email, phone }: Pick<PersonInput, 'email' | 'phone'>) {
  const results = { email: emailAddress.safeParse(email), phone: phoneNumber.safeParse(phone) }
  return Object.fromEntries(
    Object.entries(results).flatMap(([field, { error }]) =>
      error ? [[field, error.issues[0]?.message ?? '']] : [],
    ),
  )
}
