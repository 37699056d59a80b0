import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/dropzone/styles.css'
import '@mantine/notifications/styles.css'
import '@mantine/spotlight/styles.css'
import './global.css'
import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { Gate } from './gate.tsx'
import { queryClient } from './query-client.ts'
import { styleNonce } from '../ui/style-nonce.ts'
import { cssVariables, theme } from './theme.ts'

/** The program's screen: look, data, and what is shown first. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Notifications position="bottom-right" limit={4} transitionDuration={120} />
        <Gate />
      </QueryClientProvider>
    </MantineProvider>
  )
}
