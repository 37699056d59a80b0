import { Skeleton, Stack } from '@mantine/core'
import classes from './page-skeleton.module.css'

/** The outline of a page while its code and data arrive. */
export function PageSkeleton() {
  return (
    <Stack gap="md" className={classes.skeleton} aria-busy="true">
      <Skeleton height={28} width="40%" />
      <Skeleton height={36} />
      <Skeleton height={36} />
      <Skeleton height={36} />
    </Stack>
  )
}
