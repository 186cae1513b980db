import type { LinliClient } from '@linli/client';
import { convertBoundary, defaultGridCodeScheme, GridFileError, importGridFile, type Crs, type Grid, type GridCodeScheme, type GridFile, type GridRegister, type GridRevision } from '@linli/model';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { breathe, inSlices, type Work } from '../../controls/map/slices.js';
import { importRevision, missingFrom } from './import-revision.js';
import type { ShownPlan } from './revision-controller.js';

interface Host extends ReactiveControllerHost {
  readonly client: LinliClient | undefined;
  readonly scheme: GridCodeScheme | undefined;
  readonly shown: ShownPlan | undefined;
}

/** What was read, in the coordinate reference of the plan. */
export interface ReadFile extends GridFile {
  register: GridRegister;
  /** The reference that its degrees were converted from. */
  from?: Crs;
  to?: Crs;
}

/** Read at a time from the disk. */
const slice = 262_144;

/** Reads a file of grids piece by piece, so that the page stays alive, and makes a revision of it. */
export class ImportController implements ReactiveController {
  file: File | undefined;
  /** Of a file that does not say. */
  crs: Crs | '' = '';
  on = '';
  reason = '';
  retireMissing = false;
  /** Of the file so far, in bytes. */
  progress: { read: number; of: number; features: number } | undefined;
  read: ReadFile | undefined;
  /** A {@link GridFileError}, or why something could not be fetched. */
  error: unknown;
  /** Whether the file has nothing that would change. */
  isNothingNew = false;
  /** Whether someone tried to go on: then what is missing is said. */
  strict = false;

  readonly #host: Host;
  #running: AbortController | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stop();
  }

  begin(on: string): void {
    this.stop();
    this.file = this.read = this.error = undefined;
    this.crs = this.reason = '';
    this.retireMissing = this.isNothingNew = this.strict = false;
    this.on = on;
  }

  change(part: Partial<Pick<ImportController, 'crs' | 'on' | 'reason' | 'retireMissing'>>): void {
    Object.assign(this, part);
    this.isNothingNew = false;
    this.#host.requestUpdate();
  }

  stop(): void {
    this.#running?.abort();
    this.#running = this.progress = undefined;
    this.#host.requestUpdate();
  }

  /** @param readAs the reference to read it in, whatever it says */
  async take(file: File, readAs?: Crs): Promise<void> {
    const { client, scheme = defaultGridCodeScheme, shown } = this.#host;
    if (!client || !shown || client.actor.role === 'applicant') return;
    this.stop();
    const running = (this.#running = new AbortController());
    this.file = file;
    this.read = this.error = undefined;
    this.isNothingNew = false;
    this.#tell({ read: 0, of: file.size, features: 0 });
    try {
      const register = await client.grids.history(shown.area.slice(0, 6), { signal: running.signal });
      const found = await importGridFile(piecesOf(file), {
        scheme,
        day: this.on,
        communities: shown.grounds,
        existing: register,
        defaults: { organisation: client.actor.organisation },
        crs: this.crs || undefined,
        readAs,
        signal: running.signal,
        breathe,
        onProgress: ({ read, features }) => this.#tell({ read, of: file.size, features }),
      });
      const to = crsOf(shown);
      const isOther = found.crs !== null && to !== undefined && found.crs !== to;
      const grids = isOther ? await inSlices(converted(found.grids, to), { signal: running.signal }) : found.grids;
      if (!running.signal.aborted) this.read = { ...found, grids, register, ...(isOther && { from: found.crs as Crs, to }) };
    } catch (error) {
      if (running !== this.#running) return;
      this.error = error;
    }
    if (running !== this.#running) return;
    this.progress = undefined;
    this.#host.requestUpdate();
  }

  /** How many grids would be retired if {@link retireMissing} were set. */
  get missing(): number {
    return this.read ? missingFrom(this.read.grids, this.read.register, this.on).length : 0;
  }

  /** The revision that takes the file over. `undefined` where nothing would change, or something is missing. */
  async revision(): Promise<GridRevision | undefined> {
    const { read, on, reason, retireMissing } = this;
    const { client } = this.#host;
    this.strict = true;
    this.#host.requestUpdate();
    if (!read || !client || client.actor.role === 'applicant' || reason.trim() === '' || on === '') return undefined;
    const revision = await inSlices(importRevision(read.grids, read.register, { on, organisation: client.actor.organisation, reason, retireMissing }));
    this.isNothingNew = revision === undefined;
    this.#host.requestUpdate();
    return revision;
  }

  #tell(progress: ImportController['progress']): void {
    this.progress = progress;
    this.#host.requestUpdate();
  }
}

export function isStopped(error: unknown): boolean {
  return error instanceof GridFileError && error.code === 'cancelled';
}

/** Not `file.stream()`: its pieces are as large as the browser likes. */
async function* piecesOf(file: File): AsyncGenerator<Uint8Array, void> {
  for (let from = 0; from < file.size; from += slice) yield new Uint8Array(await file.slice(from, from + slice).arrayBuffer());
}

function crsOf({ grids, grounds }: ShownPlan): Crs | undefined {
  return (grids.find(({ boundary }) => boundary)?.boundary ?? grounds[0]?.boundary)?.crs;
}

function* converted(grids: readonly Grid[], to: Crs): Work<Grid[]> {
  const all: Grid[] = [];
  for (const grid of grids) {
    all.push(grid.boundary ? { ...grid, boundary: convertBoundary(grid.boundary, to) } : grid);
    if (all.length % 50 === 0) yield all.length / grids.length;
  }
  return all;
}
