import type { ReactiveControllerHost } from 'lit';

/**
 * Notes where a person is. The answer tells later whether the focus may be moved for them: while they are where they were, or nowhere.
 * Whoever has gone on, or typed on, is left alone. Ask for it when they act, before anything is awaited.
 */
export function focusMark(): () => boolean {
  const before = focused();
  const text = before?.value;
  return () => {
    const now = focused();
    return !now || (now === before && now.value === text);
  };
}

/** The same where the focus may be anywhere inside a host, as long as nobody types there: for hosts that move it themselves meanwhile. */
export function focusMarkIn(host: Element): () => boolean {
  const isThere = focusMark();
  return () => isThere() || (Boolean(host.shadowRoot?.activeElement) && !focused()?.matches('input, textarea'));
}

/** Moves the focus to what `selector` finds once the host is drawn, unless `mayMove` says no. */
export async function moveFocus(host: ReactiveControllerHost & { readonly renderRoot: ParentNode }, selector: string, mayMove = () => true): Promise<void> {
  await host.updateComplete;
  if (mayMove()) host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}

/** What has the focus, through all shadow roots. */
function focused(): (Element & { value?: unknown }) | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element === document.body ? null : element;
}
