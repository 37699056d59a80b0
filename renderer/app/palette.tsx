import { Modal } from '@mantine/core'

export function Palette({ onClose }: { onClose: () => void }) {
  return <Modal opened onClose={onClose} title="Cari" />
}
