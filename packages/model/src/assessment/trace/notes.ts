import { exactOf, formatExact, type Fraction } from '../exact/exact.js';
import { periodText } from '../period.js';
import { pickText, text } from '../../text/text.js';
import type { Text } from '../../text/text-schema.js';
import type { Trimmed } from '../scoring/trimmed-mean.js';
import type { AbsencePolicy, Grade } from '../scheme.js';
import type { Score, ScoreState } from '../score.js';

const states: Record<ScoreState, Text> = {
  scored: text('', '', ''),
  missing: text('数据没有报齐', '資料沒有報齊', 'Figures are missing'),
  'no-base': text('没有可比的基数', '沒有可比的基數', 'There is no base to measure against'),
  invalid: text('数据有误，不能计分', '資料有誤，不能計分', 'The figures cannot be right, so nothing is scored'),
};

const policies: Record<AbsencePolicy, Text> = {
  zero: text('按方案得 0 分', '按方案得 0 分', 'by the scheme it gets 0 points'),
  full: text('按方案得满分', '按方案得滿分', 'by the scheme it gets full points'),
  'leave-out': text('按方案不计此项，分值由其余指标分摊', '按方案不計此項，分值由其餘指標分攤', 'by the scheme it is left out and its points are shared out over the rest'),
  'peer-mean': text('按方案取组内平均', '按方案取組內平均', 'by the scheme the mean of the group stands for it'),
  hold: text('补齐之前不出总分', '補齊之前不出總分', 'there is no total until it is there'),
  apart: text('按方案单列，不计总分和名次', '按方案單列，不計總分和名次', 'by the scheme it is listed apart, without total and place'),
};

/** Why something was not simply scored, and what was done. `undefined`: it was. */
export function absenceNote(state: ScoreState, policy: AbsencePolicy | null): Text | undefined {
  if (state === 'scored') return undefined;
  const why = states[state];
  if (policy === null) return sentence(why);
  const done = policies[policy];
  return text(`${why['zh-Hans']}，${done['zh-Hans']}。`, `${pickText(why, 'zh-Hant')}，${pickText(done, 'zh-Hant')}。`, `${pickText(why, 'en')}: ${pickText(done, 'en')}.`);
}

export function smallNote({ small, base, interval }: Score): Text | undefined {
  if (!small || base === null) return undefined;
  const of = formatExact(base);
  // A share of 1 needs more places than per cent do.
  const places = (interval ?? []).every((end) => end <= 1) ? 3 : 1;
  const [low, high] = (interval ?? []).map((end) => end.toFixed(places));
  if (low === undefined || high === undefined) return text(`样本不足：基数只有 ${of}。`, `樣本不足：基數只有 ${of}。`, `Small base: only ${of}.`);
  return text(
    `样本不足：基数只有 ${of}，实际水平大约在 ${low} 到 ${high} 之间（95% 置信区间）。`,
    `樣本不足：基數只有 ${of}，實際水平大約在 ${low} 到 ${high} 之間（95% 信賴區間）。`,
    `Small base: only ${of}. The true level is about between ${low} and ${high} (95 % confidence interval).`,
  );
}

export function sharedNote(from: Fraction, to: Fraction): Text {
  const [own, shared, factor] = [from, to, to.div(from)].map((value) => formatExact(value));
  return text(
    `有指标未计，分值分摊后本项满分由 ${own} 变为 ${shared}，得分按 ${factor} 倍折算。`,
    `有指標未計，分值分攤後本項滿分由 ${own} 變為 ${shared}，得分按 ${factor} 倍折算。`,
    `Others were left out: with its share of their points this one's full goes from ${own} to ${shared}, and its points are multiplied by ${factor}.`,
  );
}

export function trimmedNote({ low, high, kept }: Trimmed): Text {
  const out = [...high, ...low].map((score) => formatExact(score));
  const n = kept.length;
  if (out.length === 0) return text(`共 ${n} 个打分。`, `共 ${n} 個打分。`, `${n} scores.`);
  const listed = out.join('、');
  return text(`去掉 ${listed}，余 ${n} 个打分。`, `去掉 ${listed}，餘 ${n} 個打分。`, `Without ${out.join(', ')}; ${n} scores are left.`);
}

/** Stands behind the name of a figure of another period. */
export function periodMark(period: string): Text {
  const name = periodText(period);
  return text(`（${name['zh-Hans']}）`, `（${pickText(name, 'zh-Hant')}）`, `(${pickText(name, 'en')})`);
}

export function movedNote(before: number | null): Text {
  if (before === null) return text('上期没有名次，按未升降计。', '上期沒有名次，按未升降計。', 'There was no place in the last period: counted as neither up nor down.');
  return text(`上期第 ${before} 名。`, `上期第 ${before} 名。`, `Place ${before} in the last period.`);
}

export function heldNote(veto: Text, effect: Text): Text {
  return text(`一票否决：${veto['zh-Hans']}，${effect['zh-Hans']}。`, `一票否決：${pickText(veto, 'zh-Hant')}，${pickText(effect, 'zh-Hant')}。`, `Veto: ${pickText(veto, 'en')}; ${pickText(effect, 'en')}.`);
}

export function cappedEffect(grade: Text | undefined): Text {
  const name = grade ?? text('', '', '');
  return text(`等次不高于${name['zh-Hans']}`, `等次不高於${pickText(name, 'zh-Hant')}`, `the grade is no better than “${pickText(name, 'en')}”`);
}

export const zeroedEffect = text('总分为 0', '總分為 0', 'the total is 0');

export function gradeNote({ title, from }: Grade): Text {
  const least = formatExact(exactOf(from));
  return text(`等次：${title['zh-Hans']}（${least} 分起）。`, `等次：${pickText(title, 'zh-Hant')}（${least} 分起）。`, `Grade: ${pickText(title, 'en')} (from ${least} points).`);
}

/** Several notes as one. */
export function notesTogether(notes: readonly (Text | undefined)[]): Text | undefined {
  const said = notes.flatMap((note) => note ?? []);
  if (said.length === 0) return undefined;
  const joined = (locale: 'zh-Hans' | 'zh-Hant' | 'en', blank: string): string => said.map((note) => pickText(note, locale)).join(blank);
  return text(joined('zh-Hans', ''), joined('zh-Hant', ''), joined('en', ' '));
}

function sentence(said: Text): Text {
  return text(`${said['zh-Hans']}。`, `${pickText(said, 'zh-Hant')}。`, `${pickText(said, 'en')}.`);
}
