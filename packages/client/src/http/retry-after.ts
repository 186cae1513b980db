/**
 * The seconds that an answer asks to wait, from `Retry-After` in seconds or as a date (RFC 9110, 10.2.3); `undefined` where it does not say. A date is
 * held against the clock of who sent it where that is told: the device's may be wrong.
 * @param now milliseconds since 1970
 */
export function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after')?.trim();
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value)) return Number(value);
  // Every form of an HTTP date begins with its weekday; what else a browser would read as a date is none.
  const until = /^[A-Z][a-z]{2}/.test(value) ? Date.parse(value) : Number.NaN;
  const sent = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - (Number.isNaN(sent) ? now : sent)) / 1000));
}
