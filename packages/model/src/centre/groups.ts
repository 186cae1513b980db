import { text } from '../text/text.js';
import type { CentreGroup } from './centre.js';

/** The two groups of departments that practice forms, each led by a deputy. Which departments are in them is the place's to say. */
export const defaultGroups: readonly CentreGroup[] = [
  { id: 'enforcement', label: /* @__PURE__ */ text('综治执法组团', '綜治執法組團', 'Governance and law enforcement group'), departments: [] },
  { id: 'convenience', label: /* @__PURE__ */ text('便民服务组团', '便民服務組團', 'Public service group'), departments: [] },
];
