/** What every answer carries: it is data for programs, never a page, and nobody keeps it. */
const always = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
} as const;

export function markResponse({ headers }: Response, requestId: string): void {
  for (const [name, value] of Object.entries(always)) headers.set(name, value);
  headers.set('x-request-id', requestId);
  headers.append('vary', 'authorization');
  // What has a tag is asked for again with it.
  if (!headers.has('cache-control')) headers.set('cache-control', headers.has('etag') ? 'private, no-cache' : 'no-store');
}

/** The id that whoever asked gave, where it is one; it stands in logs and in a header. */
export function requestIdOf(request: Request, newId: () => string): string {
  const given = request.headers.get('x-request-id');
  return given !== null && /^[\w-]{1,64}$/.test(given) ? given : newId();
}
