import type { DuplicatesMessages } from '../../cases/duplicates/duplicates.messages.js';

export const duplicates: DuplicatesMessages = {
  intro: 'Only matter, place and time are compared, never who filed it. Whether it is the same matter, and is merged, is for you to judge.',
  found: (count) => (count === 1 ? 'One case may be about the same matter' : `${count} cases may be about the same matter`),
  none: 'No likely duplicate was found.',
  noneHint: 'Cases of this kind that were filed lately in the same township were compared.',
  nearness: ['Very near', 'Near', 'Somewhat near', 'Far'],
  left: 'This case',
  right: 'The other',
  merge: 'Merge into this one',
  notMerged: (reason) => `It cannot be merged into this one. ${reason}`,
  mergedInto: 'This case is merged into',
  followers: (count) => (count === 1 ? 'One case is merged into this one' : `${count} cases are merged into this one`),
  unmerge: 'Take out again',
};
