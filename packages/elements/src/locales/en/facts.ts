import type { FactsMessages } from '../../cases/facts/facts.messages.js';

export const facts: FactsMessages = {
  more: 'Show all',
  less: 'Show less',
  file: (name, size) => `${name} (${size})`,
  fileMissing: 'This file cannot be opened at the moment',
  case: (title, receipt) => `${title} (${receipt})`,
  otherCase: 'Another case',
};
