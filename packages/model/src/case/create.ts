import { regionOf } from '../division/division.js';
import type { FormValues, Place } from '../form/definition.js';
import { text } from '../text/text.js';
import type { Applicant, Case } from './case.js';
import type { CaseType } from './case-type.js';
import type { Command } from './command.js';
import type { DecisionContext, Refusal } from './decision.js';

/** The case that a checked intake form makes, before its first event; or why the command cannot make one. */
export function createCase(command: Command, values: FormValues, { caseType, actor, now }: DecisionContext): Case | Refusal {
  if (!command.receipt) return noReceipt;
  const { projection } = caseType;
  const place = values[projection.place] as Place;
  if (regionOf(place.division) !== command.target.region) return wrongRegion;
  return {
    ref: command.target,
    type: { id: caseType.id, version: caseType.version },
    version: 0,
    receipt: command.receipt.code,
    channel: actor.role === 'applicant' ? 'web' : 'phone',
    title: String(values[projection.title] ?? ''),
    category: String(values[projection.category] ?? ''),
    place,
    area: place.division,
    grid: null,
    applicant: applicantFrom(values, caseType),
    content: withoutApplicant(values, caseType),
    status: '',
    outcome: null,
    confirmation: null,
    lead: null,
    assists: [],
    designated: false,
    reworks: 0,
    rating: null,
    clocks: [],
    createdAt: now,
    updatedAt: now,
  };
}

function applicantFrom(values: FormValues, { projection }: CaseType): Applicant | null {
  const read = (field: string | undefined) => (field === undefined ? undefined : (values[field] as string | undefined));
  const name = read(projection.name);
  const phone = read(projection.phone);
  if (name === undefined && phone === undefined) return null;
  const confidential = projection.confidential !== undefined && ['yes', true].includes(values[projection.confidential] as string | boolean);
  return { ...(name !== undefined && { name }), ...(phone !== undefined && { phone }), confidential };
}

/** What a person gave of themselves is kept once, with the applicant, so that masking has one place to look. */
function withoutApplicant(values: FormValues, { projection }: CaseType): Record<string, unknown> {
  const personal = [projection.name, projection.phone, projection.confidential];
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => value !== undefined && !personal.includes(name)));
}

const noReceipt: Refusal = {
  code: 'no-receipt',
  message: text('登记时缺少回执编号，请刷新页面后重试。', '登記時缺少回執編號，請重新整理頁面後再試。', 'The case was sent without a receipt code. Reload the page and try again.'),
};

const wrongRegion: Refusal = {
  code: 'wrong-region',
  message: text('事情发生地与受理地区不一致。', '事情發生地與受理地區不一致。', 'The place is not within the region to which the case was sent.'),
};
