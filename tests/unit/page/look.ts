/** What a person sees is not computed here: `data-look` says it. Layout is proved in real browsers. */
export const seenAsMarked = () => ({
  look: () => ({
    of: (element: Element) => element.closest('[data-look]')?.getAttribute('data-look') ?? 'seen',
  }),
})
