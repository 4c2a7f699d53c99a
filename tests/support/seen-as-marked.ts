/** What a person sees is not computed without a browser: `data-look` says it. Layout is proved in real browsers. */
export const look = () => ({
  of: (element: Element) => element.closest('[data-look]')?.getAttribute('data-look') ?? 'seen',
})
