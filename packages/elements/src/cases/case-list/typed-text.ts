/** A listener for what is typed: not while an input method is still composing; and once for all keys that came while the page was busy. */
export function whenTyped(changed: (text: string) => void): (event: Event) => void {
  let reading = false;
  return (event) => {
    if (reading || (event as InputEvent).isComposing) return;
    reading = true;
    const input = event.target as HTMLInputElement;
    setTimeout(() => {
      reading = false;
      changed(input.value);
    });
  };
}
