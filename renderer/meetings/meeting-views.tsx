import { SegmentedControl } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'

const VIEWS = [
  { value: '/kegiatan', label: 'Kegiatan' },
  { value: '/kegiatan/tindak-lanjut', label: 'Tindak lanjut' },
] as const

/** Goes between the meetings and what all of them decided to be done. */
export function MeetingViews({ shown }: { shown: (typeof VIEWS)[number]['value'] }) {
  const navigate = useNavigate()
  return (
    <SegmentedControl
      aria-label="Tampilan"
      value={shown}
      data={VIEWS.map((each) => ({ ...each }))}
      onChange={(next) => {
        const view = VIEWS.find(({ value }) => value === next)
        if (view) void navigate({ to: view.value })
      }}
    />
  )
}
