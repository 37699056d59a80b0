import { Button, Group, Stack, Stepper, Text, Title } from '@mantine/core'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import { OFFICE_DEFAULTS, type Office } from '#shared/settings/model.ts'
import { Brand } from '../../app/brand.tsx'
import { api } from '../../client.ts'
import { fieldErrors, showRefusal } from '../../ui/errors.tsx'
import { QueryFailed } from '../../ui/query-failed.tsx'
import { LetterheadFields } from '../office/letterhead-fields.tsx'
import { LogoField } from '../../ui/logo-field.tsx'
import { PageDrawing } from '../office/page-drawing.tsx'
import { PaperFields } from '../office/paper-fields.tsx'
import { RegionFields } from '../office/region-fields.tsx'
import classes from './assistant.module.css'
import { BeginChoice } from './begin-choice.tsx'

const STEPS = ['Daerah', 'Kantor', 'Logo', 'Kertas', 'Mulai'] as const

/** What must be filled before a step can be left, by field; empty when nothing is missing. */
function missing(step: number, office: Office): Record<string, string> {
  if (step === 0 && office.regionName.trim() === '') return { regionName: 'Isi nama kabupaten atau kota.' }
  if (step === 1 && office.officeName.trim() === '') return { officeName: 'Isi nama kantor.' }
  return {}
}

/** The first start: region, office, logo, paper, then an empty office or the sample. Enter goes on, going back keeps everything. */
export function Assistant() {
  const queryClient = useQueryClient()
  const form = useRef<HTMLFormElement>(null)
  const [step, setStep] = useState(0)
  const [office, setOffice] = useState<Office>(OFFICE_DEFAULTS)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const change = (changes: Partial<Office>) => {
    setOffice({ ...office, ...changes })
    setErrors({})
  }
  const setUp = useMutation(
    api.settings.setUp.mutationOptions({
      meta: { quiet: true },
      onSuccess: ({ sampleProblem, ...status }) => {
        queryClient.setQueryData(api.settings.status.queryKey(), status)
        if (sampleProblem !== null)
          showRefusal(
            `Kantor contoh sudah terisi, tetapi sebagian naskahnya tidak dapat diterbitkan. ${sampleProblem}`,
          )
      },
      onError: (error) => {
        const refused = fieldErrors(error)
        setErrors(refused)
        if (refused['regionName']) setStep(0)
        else if (Object.keys(refused).length > 0) setStep(1)
      },
    }),
  )
  const go = (next: number) => {
    for (let each = 0; each < next; each++) {
      const found = missing(each, office)
      if (Object.keys(found).length > 0) {
        setErrors(found)
        setStep(each)
        return
      }
    }
    setStep(next)
  }
  useEffect(() => {
    if (step >= 0) form.current?.querySelector<HTMLElement>('[data-first]')?.focus()
  }, [step])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (step < STEPS.length - 1) go(step + 1)
  }
  useEffect(() => {
    const element = form.current
    // A closed list would open on Enter; here Enter goes on, from every field.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLSelectElement)) return
      event.preventDefault()
      element?.requestSubmit()
    }
    element?.addEventListener('keydown', onKeyDown)
    return () => element?.removeEventListener('keydown', onKeyDown)
  }, [])
  const fields = { office, onChange: change, errors }
  return (
    <main className={classes.assistant}>
      <div className={classes.sheet}>
        <Stack gap="lg" className={classes.questions}>
          <Brand />
          <div>
            <Title order={1}>Selamat datang di Ikrar</Title>
            <Text c="dimmed">
              Beberapa pertanyaan tentang kantor Anda, sekitar dua menit. Semuanya dapat diubah nanti di
              Pengaturan.
            </Text>
          </div>
          <Stepper active={step} onStepClick={go} size="xs" className={classes.steps}>
            {STEPS.map((label) => (
              <Stepper.Step key={label} label={label} />
            ))}
          </Stepper>
          <form ref={form} onSubmit={submit} noValidate className={classes.form}>
            {step === 0 && <RegionFields {...fields} />}
            {step === 1 && <LetterheadFields {...fields} />}
            {step === 2 && (
              <LogoField label="Logo daerah" value={office.logo} onChange={(logo) => change({ logo })} />
            )}
            {step === 3 && <PaperFields {...fields} />}
            {step === 4 && (
              <BeginChoice
                running={setUp.isPending ? setUp.variables.content : null}
                onChoose={(content) => setUp.mutate({ office, content })}
              />
            )}
            {setUp.error && Object.keys(fieldErrors(setUp.error)).length === 0 && (
              <QueryFailed error={setUp.error} />
            )}
            <Group gap="sm" className={classes.ways}>
              {step < STEPS.length - 1 && (
                <Button
                  type="submit"
                  rightSection={<IconArrowRight size={16} aria-hidden />}
                  data-first={step === 2 || undefined}
                >
                  {step === 2 && office.logo === null ? 'Lanjut tanpa logo' : 'Lanjut'}
                </Button>
              )}
              {step > 0 && (
                <Button
                  variant="subtle"
                  leftSection={<IconArrowLeft size={16} aria-hidden />}
                  onClick={() => setStep(step - 1)}
                >
                  Kembali
                </Button>
              )}
            </Group>
          </form>
        </Stack>
        <div className={classes.preview}>
          <PageDrawing office={office} />
        </div>
      </div>
    </main>
  )
}
