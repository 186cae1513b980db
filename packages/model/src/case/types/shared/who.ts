import type { Authority } from '../../case-type.js';

/** The posts that steps name. */
export const applicant: Authority = { role: 'applicant' };
export const lead: Authority = { role: 'handler', as: 'lead' };
export const assist: Authority = { role: 'handler', as: 'assist' };
export const called: Authority = { role: 'handler', as: 'called' };
/** Of any organisation that leads or has a part; where a case is created, of any. */
export const handler: Authority = { role: 'handler' };
export const dispatcher: Authority = { role: 'dispatcher' };
export const clerk: Authority = { role: 'clerk' };
export const verifier: Authority = { role: 'verifier' };
export const approver: Authority = { role: 'approver' };
export const supervisor: Authority = { role: 'supervisor' };
export const gridWorker: Authority = { role: 'gridWorker' };
export const system: Authority = { role: 'system' };
