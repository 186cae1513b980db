import { admissions } from './admission.mjs';
import { appeals } from './appeal.mjs';
import { disputes } from './dispute.mjs';
import { enterpriseRequests } from './enterprise-request.mjs';
import { gridEvents } from './grid-event.mjs';
import { hazards } from './hazard.mjs';
import { measures, rectifications, resolutions } from './orders.mjs';
import { petitions } from './petition.mjs';
import { serviceOrders } from './service-order.mjs';
import { decisionRisks, pledges } from './undertakings.mjs';

/*
 * How the sample cases of one kind come about. `type`: their case type; `matters`: what they are about, see ../matters; `filedBy`: the post
 * that files; `form(told)`: the intake form, as it is filled in at a moment; `steps`, see ./step.mjs; `standings`: where cases stand (a
 * status, or one way of coming to it), each with the `path` of steps that leads there, the hours for which it has stood (`age`) and its
 * weight (`share`).
 */
export { appeals, rectifications };

/** Every kind but appeals, with how many of 5,000 cases are of it. */
export const otherKinds = [
  [petitions, 95], [disputes, 95], [gridEvents, 125], [hazards, 65], [serviceOrders, 80], [enterpriseRequests, 55],
  [pledges, 32], [rectifications, 26], [resolutions, 24], [decisionRisks, 18], [measures, 16], [admissions, 14],
];
