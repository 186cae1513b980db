/**
 * Whether a key belongs to an input method that is composing. Safari ends the composition before the key that ended it arrives:
 * only `keyCode` 229 tells (https://bugs.webkit.org/show_bug.cgi?id=165004).
 */
export function isComposing(event: KeyboardEvent): boolean {
  return event.isComposing || event.keyCode === 229;
}
