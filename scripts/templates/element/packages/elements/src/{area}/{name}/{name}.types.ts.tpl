export const {camel}Parts = ['heading'] as const;
export type {Name}Part = (typeof {camel}Parts)[number];
