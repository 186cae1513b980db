import * as z from 'zod/mini';

/** How far an organisation has come with its share: `done` is struck off (销号). */
export const partStates = ['asked', 'responded', 'attended', 'done'] as const;
export type PartState = (typeof partStates)[number];

/**
 * The share of one organisation in a case that another leads, with its own closing; its clocks carry its id. An `assist` was
 * asked to help, a `called` one was called by a centre and belongs to the joint call of that id. Times are instants.
 */
export const PartSchema = z.object({
  organisation: z.string(),
  as: z.enum(['assist', 'called']),
  call: z.nullable(z.string()),
  task: z.string(),
  state: z.enum(partStates),
  askedAt: z.string(),
  respondedAt: z.nullable(z.string()),
  attendedAt: z.nullable(z.string()),
  doneAt: z.nullable(z.string()),
  result: z.nullable(z.string()),
});
export type Part = z.infer<typeof PartSchema>;

/** A centre calls departments to one case (吹哨报到): they respond, come, and strike off each its own part. */
export const JointCallSchema = z.object({
  id: z.string(),
  /** The organisation that called. */
  by: z.string(),
  reason: z.string(),
  /** Where and when to meet, in words. */
  meet: z.string(),
  calledAt: z.string(),
  endedAt: z.nullable(z.string()),
});
export type JointCall = z.infer<typeof JointCallSchema>;

interface Shared {
  lead: string | null;
  receiver: string;
  parts: readonly Part[];
}

/** Who answers for the case now: who leads it, and until someone does, who received it (首接负责). */
export function ownerOf({ lead, receiver }: Shared): string {
  return lead ?? receiver;
}

/** The organisations that help the lead. */
export function assistsOf({ parts }: Pick<Shared, 'parts'>): string[] {
  return parts.filter((part) => part.as === 'assist').map(({ organisation }) => organisation);
}

/** Every organisation that has the case: who received it, who leads, and who has a part in it. */
export function holdersOf({ lead, receiver, parts }: Shared): string[] {
  return [...new Set([receiver, ...(lead === null ? [] : [lead]), ...parts.map(({ organisation }) => organisation)])];
}
