import type { LinliClient, OutboxEntry, OutboxState } from '@linli/client';
import { pickText, type Light, type Locale } from '@linli/model';
import { momentText } from '../moment.js';
import { isForPerson, stepOf, type Matter } from './matters.js';
import type { OutboxMessages } from './outbox.messages.js';

/** What sentences are made with. */
export interface Wording {
  say: OutboxMessages;
  locale: Locale;
  client: LinliClient;
  /** Whether the back end answered last; `null` where it is not known. */
  online: boolean | null;
}

/** The shape beside a state. */
export const stateLights: Readonly<Record<OutboxState, Light>> = {
  stored: 'off', sending: 'green', held: 'paused', 'needs-auth': 'yellow', applied: 'green', rejected: 'red', conflict: 'yellow', dead: 'red',
};

export function stepName(entry: OutboxEntry, { type }: Matter, { say, locale }: Pick<Wording, 'say' | 'locale'>): string {
  const step = stepOf(entry, type);
  const action = entry.command.type.slice('case.'.length);
  if (step) return pickText(step.label, locale);
  return action === '' ? say.unknownMatter : say.unknownStep(action);
}

export function matterName({ title, type }: Matter, { say, locale }: Pick<Wording, 'say' | 'locale'>): string {
  return title ?? (type ? pickText(type.label, locale) : say.unknownMatter);
}

/** Why it waits, in a sentence; empty where its state says all, or a person has to see to it. */
export function whyItWaits(entry: OutboxEntry, matter: Matter, wording: Wording): string {
  const { say: { why }, client, online } = wording;
  if (entry.state === 'needs-auth') return why.signIn;
  if (entry.state === 'held') return whyItIsHeld(entry, matter, wording);
  if (entry.state !== 'stored') return '';
  if (online === false) return why.offline;
  const now = client.now();
  return entry.attempts > 0 && entry.nextAt !== undefined && Date.parse(entry.nextAt) > Date.parse(now) ? why.again(momentText(entry.nextAt, now, client.calendar.offset)) : '';
}

function whyItIsHeld({ heldBy }: OutboxEntry, matter: Matter, wording: Wording): string {
  const { why } = wording.say;
  if (heldBy?.startsWith('blob:')) return why.file;
  const holder = matter.entries.find(({ id }) => id === heldBy);
  if (!holder) return why.afterOther;
  const step = stepName(holder, matter, wording);
  return isForPerson(holder) ? why.afterPerson(step) : why.after(step);
}

/** Why it could not be sent at all. */
export function whyItIsDead({ problem, heldBy }: OutboxEntry, { reasons }: OutboxMessages): string {
  const known: Partial<Record<string, string>> = reasons;
  const code = problem?.code ?? '';
  if (heldBy?.startsWith('blob:') && code !== 'too_large' && code !== 'storage_evicted') return reasons.file;
  return known[code] ?? reasons.other;
}
