import { XMLBuilder } from 'fast-xml-parser';

const builder = new XMLBuilder({ ignoreAttributes: true, suppressEmptyNode: true, processEntities: true });
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** What XML 1.0 has no way to write, not even as a reference: half characters, most control characters. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * A document of one element. Members become elements, `null` an empty one.
 * @param children what the elements of a list are called, by what the list is called
 */
export function xmlOf(root: string, value: unknown, children: Readonly<Record<string, string>> = {}): string {
  return declaration + builder.build({ [root]: writable(value, children, root) });
}

function writable(value: unknown, children: Readonly<Record<string, string>>, name: string): unknown {
  if (typeof value === 'string') return value.replace(unwritable, '\ufffd');
  if (Array.isArray(value)) return { [children[name] ?? 'item']: value.map((each) => writable(each, children, children[name] ?? 'item')) };
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([member, each]) => [member, writable(each, children, member)]));
}
