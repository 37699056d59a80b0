/** What the host says when it does not do what was asked: a page for people, an oRPC error for the screens. */
interface Refusal {
  /** oRPC error code, for the screens. */
  code: string
  title: string
  /** What happened and what to do next. */
  text: string
}

/** Status codes that the host answers by itself. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 405 | 411 | 413 | 421 | 500

const REFUSALS: Record<RefusalStatus, Refusal> = {
  400: {
    code: 'BAD_REQUEST',
    title: 'Permintaan tidak dimengerti',
    text: 'Muat ulang halaman ini, lalu ulangi.',
  },
  401: {
    code: 'UNAUTHORIZED',
    title: 'Tautan ini sudah dipakai',
    text:
      'Demi keamanan, setiap tautan hanya dapat dibuka satu kali dan hanya oleh satu peramban. Data Anda aman. ' +
      'Buka jendela tempat Ikrar dijalankan, tekan Enter untuk meminta tautan baru, lalu buka tautan itu di sini.',
  },
  403: {
    code: 'FORBIDDEN',
    title: 'Tidak diizinkan',
    text: 'Halaman lain mencoba membuka Ikrar. Buka Ikrar dengan mengetik atau menyalin tautannya sendiri di peramban.',
  },
  404: {
    code: 'NOT_FOUND',
    title: 'Halaman tidak ditemukan',
    text: 'Alamat ini tidak ada di Ikrar. Kembali ke Beranda.',
  },
  405: {
    code: 'METHOD_NOT_SUPPORTED',
    title: 'Cara ini tidak didukung',
    text: 'Kembali ke Beranda, lalu ulangi.',
  },
  411: {
    code: 'LENGTH_REQUIRED',
    title: 'Ukuran kiriman tidak disebut',
    text: 'Muat ulang halaman ini, lalu ulangi.',
  },
  413: {
    code: 'PAYLOAD_TOO_LARGE',
    title: 'Berkas terlalu besar',
    text: 'Berkas ini terlalu besar untuk dikirim (paling besar 60 MB). Tidak ada yang berubah. Perkecil atau pecah berkas itu, lalu ulangi.',
  },
  421: {
    code: 'MISDIRECTED_REQUEST',
    title: 'Alamat tidak dikenal',
    text: 'Ikrar hanya melayani alamat 127.0.0.1 di komputer ini. Buka tautan persis seperti yang dicetak oleh Ikrar.',
  },
  500: {
    code: 'INTERNAL_SERVER_ERROR',
    title: 'Ada yang gagal di dalam Ikrar',
    text: 'Data yang sudah tersimpan tetap aman. Muat ulang halaman ini, lalu ulangi.',
  },
}

/** A page in plain words. It has no script and one style element, which carries the nonce. */
export function refusalPage(status: RefusalStatus, nonce: string): string {
  const { title, text } = REFUSALS[status]
  const home = status === 404 || status === 405 ? '<p><a href="/">Beranda</a></p>' : ''
  return `<!doctype html>
<html lang="id">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${title} - Ikrar</title>
<style nonce="${nonce}">
body { font: 16px/1.6 'Segoe UI Variable', 'Segoe UI', system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem; }
h1 { font-size: 1.5rem; font-weight: 600; }
</style></head>
<body><main><h1>${title}</h1><p>${text}</p>${home}</main></body>
</html>
`
}

/** The same refusal as the screens' client reads it. */
export function refusalForScreens(status: RefusalStatus): string {
  const { code, title, text } = REFUSALS[status]
  return JSON.stringify({ json: { defined: false, code, status, message: `${title}. ${text}` } })
}
