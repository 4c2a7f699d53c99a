/**
 * In the place of WXT's context of a content script, of which the page side takes nothing: the original tells each
 * page, by an event on its document, the id of the extension that runs there.
 */
export const ContentScriptContext = Object
