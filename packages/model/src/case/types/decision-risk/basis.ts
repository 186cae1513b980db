import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

const procedure = text('重大行政决策程序暂行条例', '重大行政決策程序暫行條例', 'Interim Regulations on Procedures for Major Administrative Decisions');

/** What may harm social stability or public safety is assessed before it is decided (22). */
export const requiredBasis: Basis = { source: procedure, article: '22' };
/** Others are heard, and a report states risks, measures and plans (23). */
export const reportBasis: Basis = { source: procedure, article: '23' };
/** Decided only where the risk can be controlled; else the draft is changed until it can (24). */
export const controllableBasis: Basis = { source: procedure, article: '24' };
