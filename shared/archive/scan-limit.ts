/** Largest scan in bytes. Stands apart so that the screen can check it before sending, without the schemas. */
export const SCAN_LIMIT = 60 * 1024 * 1024
