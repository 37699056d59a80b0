/** Something to be chosen from a list. */
export interface Choice {
  value: string
  label: string
  /** What tells two equal labels apart, in small letters. */
  detail?: string
}
