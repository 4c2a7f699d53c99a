/**
 * Style of the marks. A font of the page could carry their letters away, one by one: a generic family is the
 * browser's own, whatever the page calls its fonts. Nothing moves: there is no motion to reduce.
 */

const host = `:host { all: initial !important; position: absolute !important; inset: 0 auto auto 0 !important;
  display: block !important; width: 0 !important; height: 0 !important; overflow: visible !important;
  z-index: 2147483646 !important; pointer-events: none !important; }
:host::before, :host::after { content: none !important; }
@media print { :host { display: none !important; } }`

/** An outline around a place, the words to come over a field, a tick to come, a line beside what was written. */
export const hostStyle = `${host}
div { position: absolute; box-sizing: border-box; pointer-events: none; border-radius: 4px; }
[hidden] { display: none; }
.place { outline: 3px solid #7a2fb5; box-shadow: 0 0 0 5px #ffffff; }
.value, .tick { overflow: hidden; border: 2px dashed #0b5f56; background: #e2f1ee; color: #06231f;
  font: italic 600 14px/1.3 system-ui; }
.value::after, .tick::after { content: attr(data-words); display: block; padding: 2px 8px; white-space: pre-line; }
.tick::after { padding: 0; text-align: center; }
.written { border-radius: 2px; background: #0b5f56; outline: 1px solid #ffffff; }
@media (forced-colors: active) {
  div { forced-color-adjust: none; }
  .place { outline-color: Highlight; box-shadow: 0 0 0 5px Canvas; }
  .value, .tick { border-color: Highlight; background: Canvas; color: CanvasText; }
  .written { background: Highlight; outline-color: Canvas; }
}`
