import type { Text } from '../text/text-schema.js';
import { text } from '../text/text.js';
import type { GridCodeIssue } from './grid-code.js';
import type { GridCodeScheme } from './grid-code-scheme.js';

/** The issue in words, for whoever typed or sent the code. */
export function gridCodeIssueText({ code, value, length, segment }: GridCodeIssue, scheme: GridCodeScheme): Text {
  const shown = value.length > 40 ? `${value.slice(0, 40)}…` : value;
  if (code === 'not-digits') {
    return value === ''
      ? text(`缺少网格代码，应为 ${length} 位数字。`, `缺少網格代碼，應為 ${length} 位數字。`, `The grid code is missing: it has ${length} digits.`)
      : text(`网格代码“${shown}”应为 ${length} 位数字。`, `網格代碼「${shown}」應為 ${length} 位數字。`, `The grid code “${shown}” should be ${length} digits.`);
  }
  if (code === 'wrong-length') {
    return text(
      `网格代码“${shown}”有 ${value.length} 位，应为 ${length} 位。`,
      `網格代碼「${shown}」有 ${value.length} 位，應為 ${length} 位。`,
      `The grid code “${shown}” has ${value.length} digits instead of ${length}.`,
    );
  }
  const label = scheme.segments.find(({ name }) => name === segment)?.label ?? { 'zh-Hans': segment ?? '' };
  const inEnglish = label.en ?? label['zh-Hans'];
  return text(
    `网格代码中的${label['zh-Hans']}“${shown}”不在允许的范围内。`,
    `網格代碼中的${label['zh-Hant'] ?? label['zh-Hans']}「${shown}」不在允許的範圍內。`,
    `In the grid code, “${shown}” is not allowed as ${inEnglish.charAt(0).toLowerCase()}${inEnglish.slice(1)}.`,
  );
}
