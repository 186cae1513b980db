import type { FieldsMessages } from '../../controls/fields/fields.messages.js';

const characters = (count: number): string => `${count} ${count === 1 ? 'character' : 'characters'}`;

export const fields: FieldsMessages = {
  errorPrefix: 'Error: ',
  summaryTitle: 'Some answers need your attention',
  whyAsked: 'Why we ask: ',
  choose: 'Choose one',
  charactersLeft: (count) => `You have ${characters(count)} left`,
  charactersOver: (count) => `${characters(count)} too many: please shorten`,
  tree: {
    search: 'Find a category',
    searchHint: 'Type a word, or choose below',
    results: (count) => `${count} ${count === 1 ? 'match' : 'matches'}`,
    noResults: 'Nothing found. Try another word, or clear it and choose step by step.',
    back: 'Back one level',
    change: 'Change',
    branchItself: (branch) => `None of these: file it under “${branch}”`,
    chosen: 'Chosen',
  },
  place: {
    levels: { province: 'Province', prefecture: 'City or prefecture', county: 'County or district', township: 'Township or street', community: 'Village or community' },
    spot: 'Where exactly',
    spotHint: 'For example: outside building 3, Xingfu estate',
    loading: 'Loading…',
    failed: 'The list of places did not load.',
  },
  organisation: { loading: 'Loading the organisations…', failed: 'The list of organisations did not load.', none: 'There is no organisation to choose here yet.' },
  case: { search: 'Find a case', searchHint: 'A receipt code, or words of the title', loading: 'Looking…', failed: 'The search failed.', none: 'No such case was found.' },
  attachment: {
    choose: 'Choose files',
    drop: ' or drop them here',
    limits: (files, bytes) => `Up to ${files} ${files === 1 ? 'file' : 'files'}, ${bytes} each.`,
    checking: 'Checking and saving…',
    stored: 'Added',
    refused: 'Not added',
    failed: 'It could not be saved.',
    remove: (name) => `Remove ${name}`,
    removeShort: 'Remove',
    added: (name) => `${name} was added`,
    removed: (name) => `${name} was removed`,
    list: 'Chosen files',
  },
  rating: { stars: (count) => `${count} ${count === 1 ? 'star' : 'stars'}` },
};
