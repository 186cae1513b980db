import * as z from 'zod/mini';
import { BasisSchema } from '../clock/clock.js';
import { text } from '../text/text.js';
import { TextSchema } from '../text/text-schema.js';
import { jointMeetingBasis, proposalBasis, supervisionBasis } from './basis.js';

/** One measure of a ladder. Its own `basis` says where it stands in law; without one it is a practice. */
export const MeasureRungSchema = z.object({ id: z.string(), label: TextSchema, basis: z.optional(BasisSchema) });
export type MeasureRung = z.infer<typeof MeasureRungSchema>;

/**
 * Measures on an ORGANISATION or on an item that it has in the grid, the mildest first; none is ever on a person. What was lifted still counts for `resetDays` after it was
 * issued; `null`: for good.
 */
export const MeasureLadderSchema = z.object({ id: z.string(), label: TextSchema, rungs: z.array(MeasureRungSchema), resetDays: z.nullable(z.number()) });
export type MeasureLadder = z.infer<typeof MeasureLadderSchema>;

/**
 * 督办、通报、问责. The order is practice's: 信访工作条例 39 leaves it to how grave the matter is. Articles 39 and 40 name persons too; here
 * measures stay with organisations. A year is a preset.
 */
export const accountabilityLadder: MeasureLadder = {
  id: 'accountability',
  label: text('督办问责', '督辦問責', 'Holding to account'),
  rungs: [
    { id: 'remind', label: text('提醒', '提醒', 'Reminder'), basis: supervisionBasis },
    { id: 'circulate', label: text('通报', '通報', 'Circulated notice'), basis: jointMeetingBasis },
    { id: 'interview', label: text('约谈', '約談', 'Interview'), basis: jointMeetingBasis },
    { id: 'list', label: text('挂牌督办', '掛牌督辦', 'Listed'), basis: jointMeetingBasis },
    { id: 'account', label: text('问责建议', '問責建議', 'Proposal to hold to account'), basis: proposalBasis },
  ],
  resetDays: 365,
};

/**
 * 网格准入退出机制（一次通报批评、两次黄牌警告、三次责令退出）: an organisation whose items are in the grid, or one of these items, and which fails there,
 * is told, warned and at last ordered out. What the last rung does: `exitOrders`.
 */
export const gridExitLadder: MeasureLadder = {
  id: 'gridExit',
  label: text('网格准入退出', '網格准入退出', 'Leaving the grid'),
  rungs: [
    { id: 'criticise', label: text('通报批评', '通報批評', 'Notice of criticism') },
    { id: 'yellowCard', label: text('黄牌警告', '黃牌警告', 'Yellow card') },
    { id: 'exit', label: text('责令退出', '責令退出', 'Ordered out') },
  ],
  resetDays: 365,
};

export const measureLadders: MeasureLadder[] = [accountabilityLadder, gridExitLadder];

/** How a rung stands in the `category` of a measure. */
export function rungCategory({ id }: MeasureLadder, rung: MeasureRung): string {
  return `${id}.${rung.id}`;
}
