/** A field takes no more than its limit: what is pasted beyond is cut before it reaches the form, and told. */
import { useState } from 'preact/hooks'
import { cutAt, remark, type Remark } from '@/lib/profile/text'

export type Control = HTMLInputElement | HTMLTextAreaElement

/** `limit` in UTF-16 units; `onText` hears the text that stays. */
export function useLimit(limit: number, onText: (text: string) => void) {
  const [cut, setCut] = useState<Remark | null>(null)

  const paste = (event: ClipboardEvent & { currentTarget: Control }) => {
    const control = event.currentTarget
    const text = event.clipboardData?.getData('text/plain') ?? ''
    const selected = (control.selectionEnd ?? 0) - (control.selectionStart ?? 0)
    const room = limit - (control.value.length - selected)
    if (text.length <= room) return
    event.preventDefault()
    insert(control, cutAt(text, Math.max(0, room)))
    onText(control.value)
    setCut(remark('text_cut', limit, text.length))
  }
  const typed = (control: Control) => {
    const isTooLong = control.value.length > limit
    setCut(isTooLong ? remark('text_cut', limit, control.value.length) : null)
    if (isTooLong) control.value = cutAt(control.value, limit)
    onText(control.value)
  }
  return { cuts: cut ? [cut] : [], paste, typed }
}

/** Inserts at the caret as typing would, so that the browser's own undo takes it back. */
function insert(control: Control, text: string): void {
  control.focus()
  const isDone = text !== '' && control.ownerDocument.execCommand?.('insertText', false, text)
  if (isDone) return
  const start = control.selectionStart ?? control.value.length
  control.setRangeText(text, start, control.selectionEnd ?? start, 'end')
}
