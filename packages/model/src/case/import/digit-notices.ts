import type { Finding } from '../../text/finding.js';
import { text } from '../../text/text.js';
import type { Authority } from '../case-type.js';
import { fault, warning } from '../lint/found.js';
import type { Notice } from '../notice.js';
import { audienceOf } from './digit-roles.js';
import type { DigitTemplate } from './digit-schema.js';
import type { Joined } from './digit-transitions.js';
import { humanised } from './digit-words.js';

/** What the platform's templates leave open, by what notices here do. */
const openings: ReadonlyMap<string, string> = new Map([['id', 'receipt'], ['complaint_type', 'title'], ['status', 'status']]);

/** One notice for each that is told and each template: on which channel it is sent is the host's. */
export function noticesOf(joined: readonly Joined[], templates: readonly DigitTemplate[], roles: ReadonlyMap<string, Authority>): { notices: Notice[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const notices = joined.flatMap(({ transition: { action }, moves }) => {
    const made = new Map<string, Notice>();
    for (const { notification, at } of moves.flatMap((move) => move.notifications)) {
      const { audience, templateRef } = notification;
      const key = JSON.stringify([audience, templateRef]);
      if (made.has(key)) continue;
      const role = roles.get(audience);
      const to = role && audienceOf(role);
      if (!to) {
        findings.push(fault('unknown-role', `${at}/audience`, `Say what “${audience}” is here: until then it is told nothing.`));
        continue;
      }
      const body = bodyOf(templates, templateRef);
      if (body === undefined) findings.push(fault('unknown-template', `${at}/templateRef`, `No template is called “${templateRef ?? ''}”: write what the notice says.`));
      findings.push(warning('untranslated', at, `Write in Chinese what “${templateRef ?? action}” says.`));
      if (moves.some((move) => !move.notifications.some((other) => other.notification.audience === audience && other.notification.templateRef === templateRef))) {
        findings.push(warning('widened-notice', at, `“${action}” tells “${audience}” from some states only: here from each.`));
      }
      const said = fitted(body ?? humanised(templateRef ?? action));
      made.set(key, { id: `${action}-${made.size + 1}`, on: { action }, to, text: text(said, said, said) });
    }
    return [...made.values()];
  });
  return { notices, findings };
}

/** The shortest way of saying it: the text message in English, or what else there is. */
function bodyOf(templates: readonly DigitTemplate[], ref: string | null | undefined): string | undefined {
  const bodies = templates.find((template) => template.ref === ref)?.bodies ?? [];
  const english = bodies.filter(({ locale }) => locale?.startsWith('en'));
  return (english.find(({ channel }) => channel === 'SMS') ?? english[0] ?? bodies[0])?.body;
}

function fitted(body: string): string {
  return body.replace(/\{(\w+)\}/g, (whole, name: string) => (openings.has(name) ? `{${openings.get(name)}}` : whole));
}
