/** How much of a centre is shown: what citizens need, or what those who run it look after. */
export type CentreDetail = 'public' | 'staff';
