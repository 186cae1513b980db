/** What the detail of a `-request` event has beside its own members. */
export interface AskDetail {
  /** Holds the act until the promise settles; a rejection calls it off. */
  waitUntil(promise: Promise<unknown>): void;
}

/**
 * Asks the host before an act, by a cancelable event. Resolves to true when the element is to go on, to false when the host has
 * taken the act over (`preventDefault`) and what it promised is done. Rejects with what the host's promise rejects with.
 */
export async function askHost<T extends object>(element: HTMLElement, type: string, detail: T): Promise<boolean> {
  const promises: Promise<unknown>[] = [];
  const event = new CustomEvent<T & AskDetail>(type, {
    detail: { ...detail, waitUntil: (promise) => void promises.push(promise) },
    cancelable: true,
  });
  const goesOn = element.dispatchEvent(event);
  await Promise.all(promises);
  return goesOn;
}

/** Sends an event of an inner element on from the outer one, as its own; what the host decides holds for the inner one too. */
export function relay(element: HTMLElement, event: CustomEvent<unknown>): void {
  const copy = new CustomEvent(event.type, { detail: event.detail, cancelable: event.cancelable });
  if (!element.dispatchEvent(copy)) event.preventDefault();
}
