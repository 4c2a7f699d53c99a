/** Finds by the whole text of an element, where parts of it are in elements of their own: the innermost that says so. */
export const saying =
  (words: string | RegExp) =>
  (_: string, element: Element | null): boolean => {
    const says = (each: Element) => {
      const text = each.textContent!.replaceAll(/\s+/g, ' ').trim()
      return typeof words === 'string' ? text === words : words.test(text)
    }
    return element !== null && says(element) && ![...element.children].some(says)
  }
