import type { Basis } from '../../../clock/clock.js';
import { text } from '../../../text/text.js';

const mediationLaw = text('人民调解法', '人民調解法', "People's Mediation Law");
const mediationRules = text('司法部人民调解工作规定', '司法部人民調解工作規定', "Ministry of Justice rules on people's mediation");
const dongzhi = text('东至县社会治安综合治理中心（2025）', '東至縣社會治安綜合治理中心（2025）', 'Dongzhi county governance centre (2025)');

/** Mediation is asked for or offered, and does not go on against one who clearly refuses it. */
export const voluntaryBasis: Basis = { source: mediationLaw, article: '17' };
/** Mediation that fails is ended, and the other routes are told. */
export const otherRoutesBasis: Basis = { source: mediationLaw, article: '26' };
/** An oral agreement will do; the mediator records it. */
export const agreementBasis: Basis = { source: mediationLaw, article: '28' };
/** The mediation organisation sees whether an agreement is kept. */
export const followUpBasis: Basis = { source: mediationLaw, article: '31' };
/** Both sides may have it confirmed by a court, within 30 days. */
export const confirmationBasis: Basis = { source: mediationLaw, article: '33' };
/** Usually one month. */
export const monthBasis: Basis = { source: mediationRules };
/** Days by how hard a dispute is, as one county set them. */
export const levelBasis: Basis = { source: dongzhi };
