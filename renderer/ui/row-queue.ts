interface Versioned {
  id: string
  version: number
}

/**
 * Saves quick changes of one row one after the other, each from the version that the one before produced, so that two cells edited in
 * a second do not collide. What was produced is remembered: the row as it is drawn may lag behind it. Different rows are saved side by side.
 */
export function createRowQueue<Row extends Versioned, Changes>(
  update: (row: Versioned, changes: Changes) => Promise<Row>,
): (row: Versioned, changes: Changes) => Promise<Row> {
  const last = new Map<string, Promise<number>>()
  return (row, changes) => {
    const before = last.get(row.id) ?? Promise.resolve(row.version)
    const saving = before.then((version) =>
      update({ id: row.id, version: Math.max(version, row.version) }, changes),
    )
    last.set(
      row.id,
      saving.then(
        (saved) => saved.version,
        () => before,
      ),
    )
    return saving
  }
}
