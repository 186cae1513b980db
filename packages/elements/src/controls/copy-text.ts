/**
 * Copies the text of an element. Where the clipboard is not to be had (plain HTTP, a refused permission) the text is left
 * selected, so that the person can copy it. Answers whether it was copied.
 */
export async function copyText(element: HTMLElement): Promise<boolean> {
  const clipboard: Clipboard | undefined = navigator.clipboard;
  try {
    await clipboard.writeText(element.innerText);
    return true;
  } catch {
    getSelection()?.selectAllChildren(element);
    return document.execCommand('copy');
  }
}
