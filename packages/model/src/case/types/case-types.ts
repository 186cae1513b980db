import type { CaseType } from '../case-type.js';
import { appeal } from './appeal/appeal.js';
import { decisionRisk } from './decision-risk/decision-risk.js';
import { dispute } from './dispute/dispute.js';
import { enterpriseRequest } from './enterprise-request/enterprise-request.js';
import { gridAdmission } from './grid-admission/grid-admission.js';
import { gridEvent } from './grid-event/grid-event.js';
import { hazard } from './hazard/hazard.js';
import { measure } from './measure/measure.js';
import { petition } from './petition/petition.js';
import { pledge } from './pledge/pledge.js';
import { rectification } from './rectification/rectification.js';
import { resolution } from './resolution/resolution.js';
import { serviceOrder } from './service-order/service-order.js';

/** Every kind of matter that comes with Linli. A vendor adds more, or editions of these, without touching code. */
export const caseTypes: readonly CaseType[] = [
  appeal, petition, dispute, gridEvent, hazard, serviceOrder, enterpriseRequest, pledge, rectification, resolution, decisionRisk, measure, gridAdmission,
];

export { decisionRisk, dispute, enterpriseRequest, gridAdmission, gridEvent, hazard, measure, petition, pledge, rectification, resolution, serviceOrder };
