import { matter } from './matters.js';
import { knownCases, World, type Device, type Page, type WorldOptions } from './world.js';

/** One schedule: what devices, tabs, lines, the service and people do, drawn from a seed. */
export class Schedule extends World {
  constructor(seed: number, options: WorldOptions) {
    super(seed, options);
    const { dice } = this;
    const share = dice.pick([0, 0.1, 0.3, 0.5]);
    for (let count = dice.pick([1, 1, 2]); count > 0; count -= 1) this.addDevice({ locks: dice.chance(0.5), down: dice.chance(0.2), share });
  }

  async play(length: number): Promise<void> {
    for (const device of this.devices) await this.openPage(device);
    for (let event = 0; event < length; event += 1) await this.#event(this.dice.pick(this.devices));
    await this.calm();
  }

  async #event(device: Device): Promise<void> {
    const { browser, weather, pages } = device;
    const { dice } = this;
    const draw = dice.below(100);
    const page = pages.length > 0 ? dice.pick(pages) : undefined;
    if (!page) await this.#start(device);
    else if (draw < 37) await this.#send(device, page);
    else if (draw < 50) await this.time.runUntil(this.time.now + dice.below(dice.chance(0.1) ? 600_000 : dice.pick([500, 5_000, 30_000])));
    else if (draw < 55) this.kill(device, page);
    else if (draw < 61) await (pages.length < 5 ? this.openPage(device) : this.#read(device, page));
    else if (draw < 66) this.#freeze(page);
    else if (draw < 70) for (const { tab } of pages) tab.thaw();
    else if (draw < 75) this.#turnLine(device);
    else if (draw < 78) this.#turnClock(device, dice.pick([0, 0, 86_400_000, -86_400_000, 3_000]));
    else if (draw < 81) this.#signIn(device);
    else if (draw < 83) this.#turn(weather, 'barred', 'role taken away', 'role given again');
    else if (draw < 85) this.#turn(browser, 'full', 'disk full', 'disk has room again');
    else if (draw < 88) await this.#read(device, page);
    else if (draw < 92) this.#backUpOrRestore();
    else if (draw < 93) await this.#switchUser(device);
    else if (draw < 94) await this.#wipe(device);
    else if (draw < 95) this.#post(device);
    else if (draw < 96) this.#release();
    else if (draw < 98) await this.#tidy(page);
    else page.tab.emit(dice.pick(['visibilitychange', 'pagehide', 'pageshow', 'online'] as const));
  }

  /** Who finds nothing that works sees to it, sooner or later, that something does. */
  async #start(device: Device): Promise<void> {
    if (this.dice.chance(0.5)) Object.assign(device.weather, { down: false, signedIn: true });
    if (this.dice.chance(0.5) && this.ledger.reads.min > 2) this.#release();
    await this.openPage(device);
  }

  async #send(device: Device, page: Page): Promise<void> {
    const { dice } = this;
    if (page.tab.frozen) return;
    const cases = knownCases(this.sent);
    const known = cases.length > 0 && !dice.chance(0.2) ? dice.pick(cases) : undefined;
    const burst = 1 + dice.below(3);
    for (let count = 0; count < burst; count += 1) {
      const handle = known ? this.#step(page, known) : page.client.commands.register('appeal', matter);
      this.follow(device, page, handle);
      if (dice.chance(0.05)) handle.stored.then(() => this.#die(device, page, 'killed as it was stored'), () => undefined);
      if (!known || dice.chance(0.4)) await this.time.settle();
      if (!page.tab.alive) return;
    }
    // A browser may die between any two moments.
    if (!dice.chance(0.1)) return this.time.settle();
    for (let tick = dice.below(12); tick > 0; tick -= 1) await new Promise((resolve) => setImmediate(resolve));
    this.#die(device, page, 'killed in the middle');
  }

  #die(device: Device, page: Page, when: string): void {
    if (!page.tab.alive) return;
    this.note(when);
    this.kill(device, page);
  }

  #step({ client, acknowledged }: Page, ref: { region: string; id: string }) {
    const { dice } = this;
    const version = acknowledged.get(`${ref.region}/${ref.id}`);
    const seen = version === undefined ? {} : { version };
    const word = `w${dice.below(5)}`;
    if (dice.chance(0.02)) return client.commands.send('moveAway', ref, {}, seen);
    return dice.pick([
      () => client.commands.send('remark', ref, { note: word }),
      () => client.commands.send('lower', ref, { note: word }, seen),
      () => client.commands.send('mark', ref, { project: dice.chance(0.1) ? 'locked' : word }, seen),
    ])();
  }

  #freeze({ tab, client }: Page): void {
    this.note(client.sync.status().leader ? 'leader frozen' : 'tab frozen');
    tab.freeze();
  }

  #turn<Name extends string>(what: Record<Name, boolean>, name: Name, on: string, off: string): void {
    what[name] = !what[name];
    this.note(what[name] ? on : off);
  }

  #turnLine({ weather, pages }: Device): void {
    this.#turn(weather, 'down', 'line down', 'line up again');
    for (const { tab } of pages) tab.emit(weather.down ? 'offline' : 'online');
  }

  #turnClock({ browser }: Device, skew: number): void {
    if (skew === browser.skew) return;
    browser.skew = skew;
    this.note('clock set');
  }

  #signIn({ weather, pages }: Device): void {
    weather.signedIn = true;
    for (const { client, tab } of pages) if (!tab.frozen) client.sync.signedIn();
  }

  #backUpOrRestore(): void {
    if (!this.ledger.hasBackup || this.dice.chance(0.4)) return this.ledger.backUp();
    this.ledger.restore();
    this.note('restored from a backup');
    this.restored = true;
    // What the backup does not have, nobody has acknowledged any more.
    for (const { pages } of this.devices) for (const { acknowledged } of pages) acknowledged.clear();
  }

  /** Somebody else sees nothing of what the first one has on the device. */
  async #switchUser(device: Device): Promise<void> {
    this.note('another user for a while');
    for (const page of [...device.pages]) this.kill(device, page);
    const theirs = await this.openPage(device, 'other');
    if (theirs) {
      if ((await this.outboxOf(theirs)).length > 0) this.stale.push('another user sees the outbox');
      theirs.tab.kill();
    }
    await this.openPage(device);
  }

  async #wipe(device: Device): Promise<void> {
    this.note('device wiped');
    device.browser.wipe();
    device.pages.splice(0);
    const isKept = this.sent.some((sent) => sent.device === device.index && sent.stored);
    for (const sent of this.sent) if (sent.device === device.index) sent.wiped = true;
    device.noticed = false;
    device.seen.clear();
    await this.openPage(device);
    if (isKept && device.pages.length > 0 && !device.noticed) this.unnoticed.push(`device ${device.index}`);
  }

  /** The person is sent to another county, or comes back. */
  #post(device: Device): void {
    this.#turn(device.weather, 'away', 'scope revoked', 'scope given again');
    device.wasAway = true;
  }

  /** The service is upgraded, or goes back to an older release. */
  #release(): void {
    const { min, max } = this.dice.pick([{ min: 1, max: 2 }, { min: 1, max: 1 }, { min: 3, max: 3 }]);
    this.ledger.reads = { min, max };
    this.note(max === 1 ? 'service of the version before' : max === 2 ? 'service of this version' : 'service too new');
  }

  /** A person looks after what was refused. */
  async #tidy(page: Page): Promise<void> {
    if (page.tab.frozen) return;
    const { outbox } = page.client;
    for (const { id, state } of await this.outboxOf(page)) {
      if (state !== 'dead' && state !== 'conflict' && state !== 'rejected') continue;
      if (state === 'dead' && this.dice.chance(0.6)) {
        this.note('tried again by a person');
        await this.wait(outbox.retry(id), 1000);
        continue;
      }
      this.note('taken away by a person');
      const sent = this.sent.find((each) => each.id === id);
      if (sent) sent.dropped = true;
      await this.wait(outbox.discard(id, 'not needed'), 1000);
    }
  }

  /** A reading must not go back behind what this page was told. */
  async #read(device: Device, page: Page): Promise<void> {
    if (page.tab.frozen) return;
    const before = new Map(page.acknowledged);
    const { restored } = this;
    const found = await this.casesOf(page, 25_000);
    this.note(found ? 'read' : 'reading failed');
    if (!found || restored || device.wasAway) return;
    const versions = new Map(found.map(({ ref, version }) => [`${ref.region}/${ref.id}`, version]));
    // What was done to a case that this device has never had cannot be shown before the case is fetched.
    for (const [lane, version] of before) if (device.seen.has(lane) && (versions.get(lane) ?? 0) < version) this.stale.push(`${lane} was read at ${versions.get(lane) ?? 0} after ${version} was acknowledged`);
    for (const lane of versions.keys()) device.seen.add(lane);
  }
}
