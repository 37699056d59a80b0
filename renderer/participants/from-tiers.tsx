import { Checkbox, Stack } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { isThereOn } from '#shared/people/agencies.ts'
import { TIERS } from '#shared/people/precedence.ts'
import { DialogActions } from '../ui/dialog-actions.tsx'
import { errorText } from '../ui/errors.tsx'
import type { AddProps } from './add-props.ts'
import classes from './participants.module.css'
import { useAdding } from './use-adding.ts'

/** Adds all positions of tiers of precedence. */
export function FromTiers({ directory, day, onClose, ...rest }: AddProps) {
  const { addFrom, isAdding, error } = useAdding(rest)
  const [chosen, setChosen] = useState<readonly string[]>([])
  const byTier = Map.groupBy(
    directory.positions.filter((each) => isThereOn(each, day)),
    ({ tier }) => tier,
  )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    addFrom({ kind: 'tiers', tiers: chosen.map(Number) })
  }
  return (
    <form onSubmit={submit}>
      <Stack gap="md">
        <Checkbox.Group label="Tingkat jabatan" value={[...chosen]} onChange={setChosen}>
          <Stack gap="sm" pt="xs" className={classes.tiers}>
            {TIERS.map(({ tier, name }) => {
              const count = byTier.get(tier)?.length ?? 0
              return (
                <Checkbox
                  key={tier}
                  value={String(tier)}
                  label={name}
                  description={`${count} jabatan`}
                  disabled={count === 0}
                />
              )
            })}
          </Stack>
        </Checkbox.Group>
        <DialogActions
          verb="Tambahkan"
          onCancel={onClose}
          isRunning={isAdding}
          disabled={chosen.length === 0}
          error={error === null ? null : errorText(error)}
        />
      </Stack>
    </form>
  )
}
