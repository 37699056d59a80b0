import { Menu, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

export interface MoveItemsProps {
  /** Place in the list, from 0. */
  ordinal: number
  count: number
  onMove: (from: number, to: number) => void
}

/** The two choices of a row's menu that move it by one place. */
export function MoveItems({ ordinal, count, onMove }: MoveItemsProps) {
  return (
    <>
      <Menu.Item
        leftSection={<IconArrowUp size={16} aria-hidden />}
        rightSection={<Text size="xs">Alt+↑</Text>}
        disabled={ordinal === 0}
        onClick={() => onMove(ordinal, ordinal - 1)}
      >
        Naikkan
      </Menu.Item>
      <Menu.Item
        leftSection={<IconArrowDown size={16} aria-hidden />}
        rightSection={<Text size="xs">Alt+↓</Text>}
        disabled={ordinal === count - 1}
        onClick={() => onMove(ordinal, ordinal + 1)}
      >
        Turunkan
      </Menu.Item>
    </>
  )
}
