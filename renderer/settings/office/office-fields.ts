import type { Office } from '#shared/settings/model.ts'

/** What each group of office fields takes. */
export interface OfficeFieldsProps {
  office: Office
  onChange: (changes: Partial<Office>) => void
  /** Messages by field name. */
  errors: Readonly<Record<string, string>>
}
