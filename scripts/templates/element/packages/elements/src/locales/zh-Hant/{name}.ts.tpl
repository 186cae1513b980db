import type { {Name}Messages } from '../../{area}/{name}/{name}.messages.js';

export const {camel}: {Name}Messages = {
  heading: '標題',
};
