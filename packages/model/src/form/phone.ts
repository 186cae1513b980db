import { halfWidth } from './clean.js';

/** Hotlines, which are dialled and cannot be called back. */
const serviceNumbers = ['12345', '12348', '110', '119', '120', '122'];

/**
 * A mainland number as it is kept, in digits alone; `undefined` when it is none. Spaces, dashes, brackets and full-width digits
 * are forgiven, and a mobile number loses its country code. Mobile numbers are not fitted to the ranges in use: those change.
 */
export function normalisePhone(typed: string): string | undefined {
  const plain = dialled(typed);
  const [, mobile, landline] = /^(?:\+?86|0086)?(1[3-9]\d{9})$|^(0\d{2,3}\d{7,8})$/.exec(plain) ?? [];
  return mobile ?? landline;
}

/** Whether this is a hotline such as 12345, and no one's own number. */
export function isServiceNumber(typed: string): boolean {
  return serviceNumbers.includes(dialled(typed));
}

/** A number in groups, as it is read aloud: 138 0013 8000. */
export function formatPhone(phone: string): string {
  return phone.replace(/^(1\d{2})(\d{4})(\d{4})$/, '$1 $2 $3').replace(/^(010|02\d|0\d{3})(\d{7,8})$/, '$1-$2');
}

function dialled(typed: string): string {
  return halfWidth(typed).replace(/[\s()\-\u2010-\u2015]/g, '');
}
