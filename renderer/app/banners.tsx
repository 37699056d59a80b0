import { Button, Text } from '@mantine/core'
import { IconFlask, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { api } from '../client.ts'
import { useConnectionLost } from '../ui/connection.ts'
import { useProgramStatus } from '../ui/program-status.ts'
import { RemoveSample } from '../ui/remove-sample.tsx'
import classes from './banners.module.css'

/** How often a lost program is asked again, in ms. */
const RETRY_EVERY = 3000

function LostConnection() {
  const again = useQuery(
    api.settings.status.queryOptions({ queryKey: ['connection'], refetchInterval: RETRY_EVERY, gcTime: 0 }),
  )
  return (
    <div className={classes.banner} data-kind="error" role="alert">
      <IconPlugConnectedX size={18} aria-hidden />
      <Text className={classes.text}>
        Program tidak menjawab. Yang Anda ketik tetap ada di layar ini; jangan tutup jendela. Ikrar mencoba
        menyambung kembali.
      </Text>
      <Button variant="default" size="compact-sm" loading={again.isFetching} onClick={() => again.refetch()}>
        Coba lagi
      </Button>
    </div>
  )
}

function SampleBanner() {
  return (
    <section className={classes.banner} data-kind="sample" aria-label="Data contoh">
      <IconFlask size={18} aria-hidden />
      <Text className={classes.text}>
        Ini data contoh: Mojokerto 2022. Nama orang bertanda (contoh) adalah rekaan.
      </Text>
      <RemoveSample size="compact-sm" />
    </section>
  )
}

/** What concerns every page: a lost program, sample data. */
export function Banners() {
  const isLost = useConnectionLost()
  const { hasSample } = useProgramStatus()
  return (
    <>
      {isLost && <LostConnection />}
      {hasSample && <SampleBanner />}
    </>
  )
}
