import { useState } from 'react'

/** The value before while the new one says the same, so that what is drawn from it is not drawn again. Values must be plain data. */
export function useKept<T>(value: T): T {
  const [kept, setKept] = useState({ value, text: JSON.stringify(value) })
  if (kept.value === value) return value
  const text = JSON.stringify(value)
  if (text === kept.text) return kept.value
  setKept({ value, text })
  return value
}
