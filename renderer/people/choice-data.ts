interface Option {
  value: string
  label: string
}

/** Choices for a native select; Mantine shows the ungrouped ones first. */
export function choiceData(choices: readonly (Option & { group?: string })[]) {
  const groups = Map.groupBy(choices, ({ group }) => group ?? '')
  return [...groups].flatMap<Option | { group: string; items: Option[] }>(([group, items]) => {
    const data = items.map(({ value, label }) => ({ value, label }))
    return group === '' ? data : [{ group, items: data }]
  })
}
