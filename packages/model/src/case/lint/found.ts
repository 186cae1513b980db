import type { Finding } from '../../text/finding.js';

export function fault(code: string, at: string, message: string): Finding {
  return { code, at, message };
}

/** What looks like a mistake and may be meant so. */
export function warning(code: string, at: string, message: string): Finding {
  return { code, at, message, severity: 'warning' };
}
