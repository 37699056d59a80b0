import { Button, Group, SegmentedControl, Stack, Text, TextInput } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { emailInvitation, whatsAppInvitation } from '#shared/meetings/invitation-words.ts'
import type { Meeting } from '#shared/meetings/model.ts'
import { regionTitle } from '#shared/settings/region.ts'
import { Dialog } from '../ui/dialog.tsx'
import { useProgramStatus } from '../ui/program-status.ts'
import classes from './participants.module.css'

interface MessageDialogProps {
  meeting: Meeting
  onClose: () => void
}

function CopyButton({ label, text }: { label: string; text: string }) {
  const [outcome, setOutcome] = useState<'copied' | 'refused' | null>(null)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setOutcome('copied')
    } catch {
      setOutcome('refused')
    }
  }
  return (
    <Group gap="sm">
      <Button
        leftSection={
          outcome === 'copied' ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />
        }
        variant="default"
        onClick={() => void copy()}
      >
        {label}
      </Button>
      <Text aria-live="polite" c={outcome === 'refused' ? 'var(--mantine-color-error)' : 'dimmed'}>
        {outcome === 'copied' && 'Disalin; tempelkan di pesan.'}
        {outcome === 'refused' && 'Tidak dapat disalin. Blok teksnya, lalu Ctrl+C.'}
      </Text>
    </Group>
  )
}

/** The invitation as a message, to be copied into WhatsApp or an e-mail. */
export function MessageDialog({ meeting, onClose }: MessageDialogProps) {
  const { office } = useProgramStatus()
  const [way, setWay] = useState<'whatsApp' | 'email'>('whatsApp')
  const [salutation, setSalutation] = useState('Bapak/Ibu')
  const invitation = {
    meeting,
    zone: office.timeZone,
    inviter: `${office.officeName} ${regionTitle(office)}`,
  }
  const greeted = salutation.trim() || 'Bapak/Ibu'
  const email = emailInvitation(invitation, greeted)
  const text = way === 'whatsApp' ? whatsAppInvitation(invitation, greeted) : email.body
  return (
    <Dialog onClose={onClose} title="Teks undangan" size="lg">
      <Stack gap="md">
        <SegmentedControl
          aria-label="Untuk"
          value={way}
          data={[
            { value: 'whatsApp', label: 'WhatsApp' },
            { value: 'email', label: 'E-mail' },
          ]}
          onChange={(next) => setWay(next === 'email' ? 'email' : 'whatsApp')}
        />
        <TextInput
          label="Sapaan"
          placeholder="Bapak/Ibu"
          maxLength={120}
          value={salutation}
          onChange={(event) => setSalutation(event.currentTarget.value)}
        />
        {way === 'email' && (
          <>
            <Text fw={600}>{email.subject}</Text>
            <CopyButton key="subject" label="Salin perihal" text={email.subject} />
          </>
        )}
        <Text component="section" className={classes.message} aria-label="Isi pesan">
          {text}
        </Text>
        <CopyButton key={text} label="Salin teks" text={text} />
      </Stack>
    </Dialog>
  )
}
