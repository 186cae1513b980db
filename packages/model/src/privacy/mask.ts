/** Two-character surnames in use; every other Chinese surname is one character. */
const compoundSurnames = new Set([
  '欧阳', '歐陽', '司马', '司馬', '上官', '诸葛', '諸葛', '东方', '東方', '皇甫', '尉迟', '尉遲', '公孙', '公孫', '轩辕', '軒轅', '令狐', '钟离', '鍾離',
  '宇文', '长孙', '長孫', '慕容', '司徒', '司空', '夏侯', '端木', '百里', '呼延', '南宫', '南宮',
]);

/** A name for display to someone who need not know it: the surname and stars. `欧阳小明` → `欧阳**`, `Ann Lee` → `A**`. */
export function maskName(name: string): string {
  const characters = [...name.trim()];
  const head = characters.slice(0, 2).join('');
  return `${compoundSurnames.has(head) && characters.length > 2 ? head : (characters[0] ?? '')}**`;
}

/** A telephone number for display: three digits, stars, the last four. A number too short for that is all stars. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length < 9 ? '****' : `${digits.slice(0, 3)}****${digits.slice(-4)}`;
}
