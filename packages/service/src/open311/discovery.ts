/** Where the interface is and what it speaks, as Open311 service discovery has it. @param url of the request for it */
export function discoveryOf(url: string, contact: string): Record<string, unknown> {
  const { origin, pathname } = new URL(url);
  return {
    changeset,
    contact,
    key_service: '',
    endpoints: [
      {
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: origin + pathname.replace(/\/discovery\.(?:json|xml)$/, ''),
        changeset,
        type: 'production',
        formats: ['application/json', 'text/xml'],
      },
    ],
  };
}

/** When what is said here last changed. */
const changeset = '2026-01-01T00:00:00Z';
