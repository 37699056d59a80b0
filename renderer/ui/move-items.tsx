import { Menu, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'

export interface MoveItemsProps {
  /** Place in the list, from 0. */
  ordinal: number
  count: number
  onMove: (from: number, to: number) => void
}

/** The choices of a row's menu that move it by one place; what cannot be is left out, since the first item takes the focus. */
export function MoveItems({ ordinal, count, onMove }: MoveItemsProps) {
  return (
    <>
      {ordinal > 0 && (
        <Menu.Item
          leftSection={<IconArrowUp size={16} aria-hidden />}
          rightSection={<Text size="xs">Alt+↑</Text>}
          onClick={() => onMove(ordinal, ordinal - 1)}
        >
          Naikkan
        </Menu.Item>
      )}
      {ordinal < count - 1 && (
        <Menu.Item
          leftSection={<IconArrowDown size={16} aria-hidden />}
          rightSection={<Text size="xs">Alt+↓</Text>}
          onClick={() => onMove(ordinal, ordinal + 1)}
        >
          Turunkan
        </Menu.Item>
      )}
    </>
  )
}
