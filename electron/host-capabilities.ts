/** What the host around the application can do; a browser cannot ask with a window of the system. */
export interface HostCapabilities {
  kind: 'desktop' | 'browser' | 'direct'
  /** Asks for a place and writes the bytes there, whole or not at all. */
  saveFile?(name: string, bytes: Uint8Array): Promise<'saved' | 'cancelled'>
  /** Opens a read-only copy of these bytes in the system's viewer; the name's ending says which viewer. */
  openFile?(name: string, bytes: Uint8Array): Promise<void>
}
