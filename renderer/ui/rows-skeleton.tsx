import { Skeleton, Stack } from '@mantine/core'

const ROWS = ['100%', '96%', '99%', '94%', '98%', '95%']

/** The outline of a list while it is read. */
export function RowsSkeleton() {
  return (
    <Stack gap="sm" aria-busy="true">
      {ROWS.map((width) => (
        <Skeleton key={width} height={28} width={width} />
      ))}
    </Stack>
  )
}
