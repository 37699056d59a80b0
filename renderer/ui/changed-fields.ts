/**
 * The fields of a form that were changed since it was opened. Only they are stored: the others may be newer in the store than what the form was
 * opened with. Values must be plain data.
 */
export function changedFields<T extends object>(opened: T, now: T): Partial<T> {
  const changed: Partial<T> = { ...now }
  for (const key of Object.keys(opened) as (keyof T)[])
    if (JSON.stringify(opened[key]) === JSON.stringify(now[key])) delete changed[key]
  return changed
}
