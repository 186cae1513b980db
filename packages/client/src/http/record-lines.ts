import { foreign, type Asked, type Wire } from './wire.js';

const jsonLines = /^application\/(?:jsonl|x-ndjson|json-lines|x-jsonlines)\b/i;

/**
 * The lines of an export as they come, each with its line feed. An export without its last line was cut, however well its lines end, and is told as that and
 * never as a whole one.
 */
export async function* recordLinesOf(wire: Wire, asked: Asked): AsyncGenerator<string, void> {
  const stream = await wire.stream(asked, jsonLines);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let rest = '';
  let last = '';
  try {
    for (let bytes = await stream.next(); bytes; bytes = await stream.next()) {
      const lines = (rest + decoder.decode(bytes, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) yield (last = `${line}\n`);
    }
  } finally {
    stream.drop();
  }
  if (rest !== '' || !isEnd(last)) throw foreign(asked, 200);
}

/** The end alone says where every record ends. */
function isEnd(line: string): boolean {
  try {
    return Array.isArray((JSON.parse(line) as { heads?: unknown } | null)?.heads);
  } catch {
    return false;
  }
}
