import { Anchor, Button, type AnchorProps, type ButtonProps } from '@mantine/core'
import { createLink } from '@tanstack/react-router'
import type { ReactNode, Ref } from 'react'

interface PlainAnchorProps extends Omit<AnchorProps, 'href'> {
  ref?: Ref<HTMLAnchorElement>
  children?: ReactNode
}

interface PlainButtonProps extends Omit<ButtonProps, 'href'> {
  ref?: Ref<HTMLAnchorElement>
}

/** A link in text to a place in the program; its address is checked by the compiler. */
export const TextLink = createLink((props: PlainAnchorProps) => <Anchor {...props} />)

/** A link that looks like a button. */
export const ButtonLink = createLink((props: PlainButtonProps) => <Button component="a" {...props} />)
