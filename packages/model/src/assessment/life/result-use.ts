import * as z from 'zod/mini';
import { DoneBySchema } from '../observation.js';

/** 通报表扬 · 与经费、奖励挂钩 · 限期整改 · 退出. */
export const resultUses = ['commend', 'budget', 'rectify', 'exit'] as const;
export type ResultUseKind = (typeof resultUses)[number];

/** What a result is used for (结果运用): of an organisation, never of a person. */
export const ResultUseSchema = z.object({ kind: z.enum(resultUses), organisation: z.string(), words: z.string(), at: z.string(), by: DoneBySchema });
export type ResultUse = z.infer<typeof ResultUseSchema>;
