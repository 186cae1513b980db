/** About how wide a text is, in em of its own size: a Han character is one, another a little over half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character >= '\u2e80' ? 1 : 0.58;
  return width;
}

/** How wide the widest word is, in em: Han characters may be parted anywhere. */
export function longestWord(text: string): number {
  return Math.max(0, ...(text.match(/[^\s\u2e80-\uffff]+/g) ?? []).map(widthOf));
}

/** A text in at most so many lines of a width in em; what does not fit ends in an ellipsis. SVG breaks no lines by itself. */
export function wrapText(text: string, em: number, lines: number): string[] {
  const wrapped: string[] = [];
  for (const piece of piecesOf(text, em)) {
    const last = wrapped.length - 1;
    const joined = `${wrapped[last] ?? ''}${piece}`;
    if (last >= 0 && widthOf(joined.trimEnd()) <= em) wrapped[last] = joined;
    else wrapped.push(piece.trimStart());
  }
  const kept = wrapped.slice(0, lines).map((line) => line.trimEnd());
  if (wrapped.length > lines) kept[lines - 1] = shortened(kept[lines - 1] ?? '', em);
  return kept;
}

/** Han characters one by one, words whole; a word that is wider than a line in parts. */
function piecesOf(text: string, em: number): string[] {
  const words = text.match(/[\u2e80-\uffff]|[^\s\u2e80-\uffff]+\s*|\s+/g) ?? [];
  const part = Math.max(1, Math.floor(em / 0.58));
  return words.flatMap((word) => (widthOf(word.trimEnd()) <= em ? [word] : (word.match(new RegExp(`.{1,${part}}`, 'g')) ?? [])));
}

function shortened(line: string, em: number): string {
  const characters = [...line];
  while (characters.length > 1 && widthOf(characters.join('')) + 0.6 > em) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
