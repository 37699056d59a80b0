import { contextBridge, ipcRenderer } from 'electron'

// The page gets no function of the computer: it says that it is there, and its end of one line of calls is handed to the main process.
const CONNECT = 'ikrar:connect'

contextBridge.exposeInMainWorld('ikrarDesktop', { platform: process.platform })

window.addEventListener('message', (event) => {
  const [port] = event.ports
  if (event.source === window && event.data === CONNECT && port)
    ipcRenderer.postMessage(CONNECT, null, [port])
})
