import type { DragStart, DragUpdate, DropResult, ResponderProvided } from '@hello-pangea/dnd'

/** What a screen reader says about dragging, for `DragDropContext`; places count from 1. */
export const dragInstructions =
  'Tekan Spasi untuk mengangkat. Setelah diangkat, pindahkan dengan panah atas dan bawah, Spasi untuk meletakkan, Esc untuk batal.'

export const dragWords = {
  onDragStart: ({ source }: DragStart, { announce }: ResponderProvided) =>
    announce(`Diangkat dari urutan ${source.index + 1}.`),
  onDragUpdate: ({ destination }: DragUpdate, { announce }: ResponderProvided) =>
    announce(destination ? `Sekarang di urutan ${destination.index + 1}.` : 'Di luar daftar.'),
}

/** Says where something was put; call it first in `onDragEnd`. */
export function announceDrop({ destination }: DropResult, { announce }: ResponderProvided): void {
  announce(destination ? `Diletakkan di urutan ${destination.index + 1}.` : 'Batal; urutan tidak berubah.')
}
