import { Button, SegmentedControl, Stack, Text } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconArrowForwardUp, IconChecklist } from '@tabler/icons-react'
import { useState } from 'react'
import { isUnderWay } from '#shared/action-items/order.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ActionItemList } from './action-item-list.tsx'
import classes from './action-items.module.css'
import { CarryOverDialog } from './carry-over-dialog.tsx'
import { useActionItems } from './use-action-items.ts'

const ALL = 'semua'

/** Tindak Lanjut: what a meeting decided to be done and what it took up from others, until it is done. */
export function ActionItemsStep({ meeting }: { meeting: Meeting }) {
  const { data: items } = useActionItems(meeting.id)
  const [shown, setShown] = useState(ALL)
  const [isCarrying, carrying] = useDisclosure(false)
  const all = items ?? []
  const underWay = all.filter(isUnderWay).length
  return (
    <Stack gap="md" component="section" aria-label="Tindak lanjut kegiatan ini">
      {all.length > 0 && (
        <SegmentedControl
          aria-label="Yang ditampilkan"
          className={classes.fit}
          value={shown}
          onChange={setShown}
          data={[
            { value: ALL, label: `Semua (${all.length})` },
            { value: 'berjalan', label: `Belum selesai (${underWay})` },
          ]}
        />
      )}
      <ActionItemList
        meeting={meeting}
        {...(shown === ALL ? {} : { shows: isUnderWay })}
        begins={items?.length === 0}
        empty={
          all.length === 0 ? (
            <EmptyState
              icon={<IconChecklist size={32} />}
              title="Belum ada tindak lanjut"
              text="Yang diputuskan untuk dikerjakan dicatat di sini dengan penanggung jawab dan batas waktunya. Yang belum selesai dibawa ke kegiatan berikutnya sampai tuntas."
            />
          ) : (
            <Text c="dimmed">Semua tindak lanjut sudah selesai.</Text>
          )
        }
      >
        <Button
          variant="default"
          size={all.length === 0 ? 'sm' : 'compact-sm'}
          leftSection={<IconArrowForwardUp size={16} aria-hidden />}
          onClick={carrying.open}
        >
          Bawa dari kegiatan lain
        </Button>
      </ActionItemList>
      {isCarrying && <CarryOverDialog meeting={meeting} onClose={carrying.close} />}
    </Stack>
  )
}
