import type { DateOrder } from '#shared/directory-import/date-order.ts'
import type { ImportField } from '#shared/directory-import/fields.ts'
import type { CellChoice, Decision, ProblemKind, RowChoice } from '#shared/directory-import/model.ts'
import type { TakenChoices } from '#shared/directory-import/choices.ts'

/** What the clerk chose during one import. A choice for one cell counts before one for all that say the same, that before one for a kind. */
export class ChoiceBook implements TakenChoices {
  readonly #cells = new Map<string, CellChoice>()
  readonly #texts = new Map<string, CellChoice>()
  readonly #kinds = new Map<ProblemKind, 'accept' | 'leave'>()
  readonly #rows = new Map<number, RowChoice>()
  readonly #dates = new Map<ImportField, DateOrder>()

  take(decision: Decision): void {
    switch (decision.about) {
      case 'cell':
        put(this.#cells, `${decision.row} ${decision.field}`, decision.choice)
        break
      case 'text':
        put(this.#texts, `${decision.field} ${decision.text}`, decision.choice)
        break
      case 'kind':
        put(this.#kinds, decision.kind, decision.choice)
        break
      case 'row':
        put(this.#rows, decision.row, decision.choice)
        break
      case 'dates':
        put(this.#dates, decision.field, decision.choice)
    }
  }

  ofCell(row: number, field: ImportField, raw: string): CellChoice | null {
    if (this.#cells.size === 0 && this.#texts.size === 0) return null
    return this.#cells.get(`${row} ${field}`) ?? this.#texts.get(`${field} ${raw}`) ?? null
  }

  ofKind(kind: ProblemKind): 'accept' | 'leave' | null {
    return this.#kinds.get(kind) ?? null
  }

  ofRow(row: number): RowChoice | null {
    return this.#rows.get(row) ?? null
  }

  ofDates(field: ImportField): DateOrder | null {
    return this.#dates.get(field) ?? null
  }

  clear(): void {
    for (const choices of [this.#cells, this.#texts, this.#kinds, this.#rows, this.#dates]) choices.clear()
  }
}

function put<Key, Choice>(choices: Map<Key, Choice>, key: Key, choice: Choice | null): void {
  if (choice === null) choices.delete(key)
  else choices.set(key, choice)
}
