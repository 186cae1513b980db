import type { Text } from '../text/text-schema.js';
import { text } from '../text/text.js';

/** What is wrong with an exported record. */
export const recordProblems = [
  'truncated', 'not-json', 'not-canonical', 'unknown-format', 'bad-format', 'unknown-algorithm', 'changed', 'broken-link',
  'missing-event', 'missing-case', 'reordered', 'repeated', 'unlisted', 'after-end', 'wrong-count', 'other-history',
] as const;
export type RecordProblem = (typeof recordProblems)[number];

/** The problem in words. @param line counted from 1 */
export function recordProblemText(problem: RecordProblem, line: number): Text {
  return texts[problem](line);
}

const texts: Record<RecordProblem, (line: number) => Text> = {
  truncated: (line) => text(
    `文件不完整：到第 ${line} 行中断。请重新导出。`,
    `檔案不完整：到第 ${line} 行中斷。請重新匯出。`,
    `The file is incomplete: it breaks off at line ${line}. Export it again.`,
  ),
  'not-json': (line) => text(
    `第 ${line} 行无法读取，内容已损坏或被改动。`,
    `第 ${line} 行無法讀取，內容已損壞或被改動。`,
    `Line ${line} cannot be read: it was damaged or changed.`,
  ),
  'not-canonical': (line) => text(
    `第 ${line} 行的写法与导出时不同（空格、顺序或字符），文件被改动过。`,
    `第 ${line} 行的寫法與匯出時不同（空格、順序或字元），檔案被改動過。`,
    `Line ${line} is not written as it was exported (spaces, order or characters): the file was changed.`,
  ),
  'unknown-format': (line) => text(
    `第 ${line} 行写明的格式版本无法识别。请用较新的版本核验。`,
    `第 ${line} 行寫明的格式版本無法識別。請用較新的版本核驗。`,
    `Line ${line} names a format that is not known here. Verify it with a newer version.`,
  ),
  'bad-format': (line) => text(
    `第 ${line} 行不是办理记录应有的内容。`,
    `第 ${line} 行不是辦理記錄應有的內容。`,
    `Line ${line} is not what stands at this place of an exported record.`,
  ),
  'unknown-algorithm': (line) => text(
    `第 ${line} 行使用的摘要算法不在可用之列，无法核验。`,
    `第 ${line} 行使用的摘要演算法不在可用之列，無法核驗。`,
    `Line ${line} is sealed with a digest algorithm that is not at hand, so it cannot be verified.`,
  ),
  changed: (line) => text(
    `第 ${line} 行的内容与封存时不一致，已被改动。`,
    `第 ${line} 行的內容與封存時不一致，已被改動。`,
    `Line ${line} is not as it was sealed: it was changed.`,
  ),
  'broken-link': (line) => text(
    `第 ${line} 行与前面的记录接不上。`,
    `第 ${line} 行與前面的記錄接不上。`,
    `Line ${line} does not link to what stands before it.`,
  ),
  'missing-event': (line) => text(
    `第 ${line} 行处缺少一步办理记录。`,
    `第 ${line} 行處缺少一步辦理記錄。`,
    `A step of the case is missing at line ${line}.`,
  ),
  'missing-case': (line) => text(
    `第 ${line} 行处缺少一件事项的全部记录。`,
    `第 ${line} 行處缺少一件事項的全部記錄。`,
    `A whole case is missing at line ${line}.`,
  ),
  reordered: (line) => text(
    `第 ${line} 行的先后顺序不对，应在此处的记录出现在后面。`,
    `第 ${line} 行的先後順序不對，應在此處的記錄出現在後面。`,
    `The order is wrong at line ${line}: the step that belongs here comes later.`,
  ),
  repeated: (line) => text(
    `第 ${line} 行重复了前面的记录。`,
    `第 ${line} 行重複了前面的記錄。`,
    `Line ${line} repeats a step that came before.`,
  ),
  unlisted: (line) => text(
    `第 ${line} 行是多出来的记录，文件末尾的清单中没有它。`,
    `第 ${line} 行是多出來的記錄，檔案末尾的清單中沒有它。`,
    `Line ${line} was added: the list at the end of the file does not have it.`,
  ),
  'after-end': (line) => text(
    `文件在第 ${line} 行之前已经结束，后面的内容是多出来的。`,
    `檔案在第 ${line} 行之前已經結束，後面的內容是多出來的。`,
    `The file ends before line ${line}: what follows was added.`,
  ),
  'wrong-count': (line) => text(
    `首行写明的件数或步数与实际不符（见第 ${line} 行）。`,
    `首行寫明的件數或步數與實際不符（見第 ${line} 行）。`,
    `The numbers of cases and steps in the first line are not those of the file (see line ${line}).`,
  ),
  'other-history': (line) => text(
    `第 ${line} 行与另行保存的封存值不一致，办理记录被重新生成过。`,
    `第 ${line} 行與另行保存的封存值不一致，辦理記錄被重新產生過。`,
    `Line ${line} is not what was sealed at the time, as a digest kept elsewhere shows: the history was made anew.`,
  ),
};
