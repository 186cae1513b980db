/** Where it is proven that a fault loses nothing and doubles nothing. */
export interface Proof {
  /** Events of the random schedules: `schedules.test.ts` sees to it that each of them happened. */
  random?: readonly string[];
  /** Tests by file, from `packages`, and how their names begin or what they have in them. */
  tests?: Readonly<Record<string, readonly string[]>>;
}

export interface Fault extends Proof {
  number: number;
  what: string;
}

const torture = (name: string) => `service/test/torture/${name}.test.ts`;
const real = { [torture('real')]: ['all of them killed: nothing lost, nothing twice, nothing out of order'] };

/** Every fault that the protocol is to stand. */
export const faults: readonly Fault[] = [
  { number: 1, what: 'request lost', random: ['request lost', 'line down'], tests: real },
  { number: 2, what: 'answer lost after the commit', random: ['answer lost', 'crash after'], tests: real },
  { number: 3, what: 'answer delayed past the timeout, then it arrives', random: ['request late'], tests: { 'client/test/http/answers.test.ts': ['is waited for no longer than the time of a call'] } },
  { number: 4, what: 'delivered twice by a proxy', random: ['delivered twice'] },
  { number: 5, what: 'requests and batches in another order', random: ['request overtaken', 'request late', 'answers in another order'] },
  { number: 6, what: 'answer cut off, or the page of a captive portal', random: ['no sound answer', 'no sound answer after all'], tests: { ...real, 'client/test/http/answers.test.ts': ['is not taken from a captive portal'] } },
  { number: 7, what: '502, 503, 429, with and without Retry-After', random: ['busy', 'busy, wait', 'too many', 'crash before'], tests: { 'client/test/sync/outcome.test.ts': ['waits as long as the back end asks'] } },
  { number: 8, what: '401 in the middle of a batch, and no new token', random: ['signed out midway', 'sign in again'], tests: { 'client/test/http/tokens.test.ts': ['that cannot be had sends nothing'] } },
  { number: 9, what: '403 after a change of role', random: ['role taken away', 'role given again', 'tried again by a person'], tests: { [torture('posts')]: ['work that is pending when the role is taken away'] } },
  { number: 10, what: 'service killed before, within and after the commit', random: ['crash before', 'crash after'], tests: { ...real, 'service/test/node/bin.test.ts': ['SIGKILL of the service on PGlite'], 'service/test/sql/transaction.test.ts': ['before it commits has done nothing', 'as it commits has never been said to succeed'] } },
  { number: 11, what: 'PostgreSQL killed', tests: { ...real, 'service/test/node/bin.test.ts': ['SIGKILL of the service and of PostgreSQL'], 'service/test/sql/transaction.test.ts': ['ends its connections without ending ours'] } },
  { number: 12, what: 'serialization failure, lock timeout', random: ['being decided'], tests: { 'service/test/sql/transaction.test.ts': ['is done again when the database asks for it', 'for longer than two seconds is told to come again'] } },
  { number: 13, what: 'two requests of one key in parallel', random: ['delivered twice at once'], tests: { 'service/test/http/commands.test.ts': ['decided at the same time are decided once'], 'service/test/sql/case-store.test.ts': ['count a command once, however often it comes and however close together'] } },
  { number: 14, what: 'the same key with another body', tests: { 'service/test/http/commands.test.ts': ['refuse a key that was used for something else'], 'client/test/sync/lanes.test.ts': ['keeps a command once, however often it is stored, and refuses another under its id'] } },
  { number: 15, what: 'tab closed between storing, sending, the verdict and its writing', random: ['killed in the middle', 'killed as it was stored', 'tab killed'], tests: { 'client/test/sync/tabs.test.ts': ['goes on where a page was loaded again, between storing and sending, and between sending and the verdict'] } },
  { number: 16, what: 'browser killed', tests: real },
  { number: 17, what: 'two to five tabs, the one that sends killed, frozen, thawed', random: ['leader frozen', 'tab frozen', 'tab killed'], tests: { 'client/test/sync/tabs.test.ts': ['another takes over when the one that sends is closed', 'one that was frozen without a word and thaws '] } },
  { number: 18, what: 'no Web Locks, an insecure context', random: ['device without locks'], tests: { ...real, 'client/test/sync/tabs.test.ts': ['several tabs, '] } },
  { number: 19, what: 'no room on the disk, when storing and when fetching', random: ['disk full', 'disk has room again', 'not stored, and said so'], tests: { [torture('storage')]: ['a full disk: '] } },
  { number: 20, what: 'IndexedDB deleted, blocked, forbidden', random: ['device wiped'], tests: { [torture('storage')]: ['both databases deleted under two open tabs', 'where there are no databases'], 'client/test/sync/tabs.test.ts': ['one sends and no two where the database is deleted under them', 'what each of them knows is sent where the database is deleted'], 'client/test/sync/kept.test.ts': ['is in memory, says why, and touches nothing, where a newer release wrote the database'], 'client/test/storage.test.ts': ['works in memory, and says why, where the browser '] } },
  { number: 21, what: 'clock a day off, clock set while waiting', random: ['clock set'], tests: { 'client/test/sync/outcome.test.ts': ['is not put off by a clock that is set back a day'] } },
  { number: 22, what: 'upgrade with commands of every older version waiting', random: ['service of this version'], tests: { [torture('releases')]: ['commands that wait in version '], 'client/test/sync/kept.test.ts': ['is sent by this release where the first one wrote it'] } },
  { number: 23, what: 'downgrade', random: ['service of the version before', 'service too new'], tests: { [torture('releases')]: ['commands that wait in version ', 'a page that the service has outgrown'] } },
  { number: 24, what: 'another user with work of the first one waiting', random: ['another user for a while'], tests: { 'client/test/sync/tabs.test.ts': ['keep the commands of one person from another'] } },
  { number: 25, what: 'scope revoked with work waiting', random: ['scope revoked', 'scope given again'], tests: { [torture('posts')]: ['work that is pending when the county is no more theirs'] } },
  { number: 26, what: 'cursor expired, feed begun anew after a restore, a page twice', random: ['restored from a backup'], tests: { [torture('restore')]: ['what a backup had lost is sent again'], 'client/test/sync/replica/kept-cases.test.ts': ['come to what the feed says, whatever was sent twice, late, out of order or broken off'] } },
  { number: 27, what: 'case moved to another region', tests: { [torture('posts')]: ['a step on a case that was moved to another region'] } },
  { number: 28, what: 'a command that the service fails over, with 1,000 others waiting', tests: { [torture('backlog')]: ['though the service fails over the very first'], 'client/test/sync/lanes.test.ts': ['does not keep 1,000 commands waiting behind one'] } },
  { number: 29, what: 'thousands of commands of a week without a line', tests: { [torture('backlog')]: ['commands of a week without a line are sent'] } },
  { number: 30, what: 'upload cut at each chunk', tests: { [torture('attachments')]: ['an upload that is cut at each of its '], 'client/test/http/files.test.ts': ['goes on where it was cut, whichever piece that was'] } },
];

/** What must have happened in the random schedules. */
export const randomEvents: readonly string[] = [...new Set(faults.flatMap(({ random = [] }) => random))];
