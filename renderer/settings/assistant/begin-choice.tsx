import { Button, Stack, Text, Title } from '@mantine/core'
import { IconFlask, IconNotebook } from '@tabler/icons-react'

interface BeginChoiceProps {
  /** Which choice is being carried out. */
  running: 'empty' | 'sample' | null
  onChoose: (content: 'empty' | 'sample') => void
}

/** The last question: an empty office, or the sample. */
export function BeginChoice({ running, onChoose }: BeginChoiceProps) {
  return (
    <Stack gap="lg">
      <Stack gap="xs" align="flex-start">
        <Title order={2}>Mulai kosong</Title>
        <Text c="dimmed">Daftar OPD dan jabatan yang lazim sudah terisi; nama orang Anda isi sendiri.</Text>
        <Button
          data-first
          leftSection={<IconNotebook size={16} aria-hidden />}
          loading={running === 'empty'}
          disabled={running === 'sample'}
          onClick={() => onChoose('empty')}
        >
          Mulai kosong
        </Button>
      </Stack>
      <Stack gap="xs" align="flex-start">
        <Title order={2}>Mulai dengan contoh</Title>
        <Text c="dimmed">
          Penandatanganan komitmen Smart City Kabupaten Mojokerto, 29 September 2022: empat Bimtek, para
          pejabat, dan satu komitmen. Ditandai sebagai contoh dan dapat dibuang dengan satu klik.
        </Text>
        <Button
          variant="default"
          leftSection={<IconFlask size={16} aria-hidden />}
          loading={running === 'sample'}
          disabled={running === 'empty'}
          onClick={() => onChoose('sample')}
        >
          Mulai dengan contoh Mojokerto 2022
        </Button>
      </Stack>
    </Stack>
  )
}
