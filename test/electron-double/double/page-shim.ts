/**
 * The script that runs in each page before anything else: it gives the real preload bundle `require('electron')` and nothing more, as a sandboxed
 * preload has it. There is no isolated world, so what the preload defines is visible to the page.
 */
export function pageShim(preload: string): string {
  return `(() => {
  if (window.top !== window) return
  let count = 0
  const ports = {}
  window.__doubleDeliver = (id, data) => ports[id]?.postMessage(data)
  window.__doubleClose = (id) => ports[id]?.close()
  const electron = {
    contextBridge: {
      exposeInMainWorld: (name, value) =>
        Object.defineProperty(window, name, { value: Object.freeze(structuredClone(value)), enumerable: true }),
    },
    ipcRenderer: {
      postMessage: (channel, message, transfer = []) => {
        const ids = transfer.map((port) => {
          const id = ++count
          ports[id] = port
          port.onmessage = (event) => window.__doubleFromPort(id, event.data)
          return id
        })
        void window.__doublePost(channel, structuredClone(message), ids)
      },
    },
  }
  const require = (name) => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error('A sandboxed preload cannot require ' + name)
  }
  const process = { platform: ${JSON.stringify(process.platform)}, sandboxed: true, contextIsolated: true }
  ;((require, module, exports, process) => {${preload}
  })(require, { exports: {} }, {}, process)
})()`
}
