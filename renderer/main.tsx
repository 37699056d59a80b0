import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { config } from 'zod/v4/core'
import { App } from './app/app.tsx'
import { styleNonce } from './ui/style-nonce.ts'

// The content security policy forbids `eval`, which zod would otherwise try.
config({ jitless: true })

// Dialogs lock the page's scrolling with a style sheet of their own; its library takes the nonce from here.
Reflect.set(globalThis, '__webpack_nonce__', styleNonce())

const root = document.querySelector('#root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
