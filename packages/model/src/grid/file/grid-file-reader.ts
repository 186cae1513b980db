import JSONParser from '@streamparser/json/jsonparser.js';
import type { Boundary, Polygon } from '../../geo/boundary.js';
import type { Crs } from '../../geo/crs.js';
import type { DivisionCode } from '../../division/division.js';
import type { Grid } from '../grid.js';
import { CollectionWatch } from './collection-watch.js';
import { DeclaredCrs } from './declared-crs.js';
import { GridFileError } from './grid-file-error.js';
import type { ImportIssue } from './import-issue.js';
import { FeatureReport, ImportReport, shownValue } from './import-report.js';
import { KnownCodes } from './known-codes.js';
import { likelierCrs, type KnownAreas } from './plausible-crs.js';
import { readGeometry } from './read-geometry.js';
import { readMembers, type GridMembers, type ReadMembersOptions } from './read-members.js';

/** A community, and where it lies, if that is known. */
export interface KnownCommunity {
  code: DivisionCode;
  boundary?: Boundary | null;
}

/** How to read a file of grids: `scheme` of the codes in it; `day`, from which grids hold that do not say since when. */
export interface GridFileOptions extends ReadMembersOptions {
  /** Of a file that does not say. One that says something else is refused. */
  crs?: Crs | undefined;
  /** Read it so whatever it says: what a person decided after a warning `other-crs`. */
  readAs?: Crs | undefined;
  /** Held against the grids: whether there is such a community, and whether they lie in it. */
  communities?: readonly KnownCommunity[] | undefined;
  /** All grids that there are and were. */
  existing?: readonly Grid[] | undefined;
}

/** What was read. */
export interface GridFile {
  /** Sound, and each with its boundary in `crs`, or with none. */
  grids: Grid[];
  /** `null`: nothing in the file has a geometry, and it says nothing. */
  crs: Crs | null;
  report: ImportIssue[];
  /** How many issues the report has no more room for: it ends at 10,000. */
  unlisted: number;
  /** How many features the file has. */
  features: number;
}

export interface GridFileReader {
  /** Reads on. A piece may end anywhere, even within a character. How long it takes goes by its length: 64 KB are a few milliseconds. */
  write(chunk: string | Uint8Array): void;
  /** After the last piece. */
  end(): GridFile;
  /** Read so far. */
  readonly features: number;
}

/**
 * Reads GeoJSON piece by piece, and keeps of it only the grids. A feature that cannot be used is left out and reported, the others are kept. What is
 * wrong with the file as a whole is thrown as a {@link GridFileError}, as soon as it shows; nothing else is ever thrown.
 */
export function gridFileReader(options: GridFileOptions): GridFileReader {
  return new Reader(options);
}

class Reader implements GridFileReader {
  features = 0;

  readonly #parser = new JSONParser({ paths: ['$.type', '$.crs', '$.features.*'], keepStack: false, numberBufferSize: 64 });
  readonly #watch = new CollectionWatch();
  readonly #crs: DeclaredCrs;
  readonly #codes: KnownCodes;
  readonly #report = new ImportReport();
  readonly #communities: ReadonlySet<string> | null;
  /** What the piece at hand brought. Looked at once the parser is through with it, so that no fault of ours passes for one of the file. */
  #arrived: { key: unknown; value: unknown }[] = [];
  #read: { members: GridMembers; polygons: Polygon[] | null }[] = [];
  #refused: GridFileError | null = null;

  constructor(private readonly options: GridFileOptions) {
    this.#crs = new DeclaredCrs(options.readAs);
    this.#codes = new KnownCodes(options.existing ?? []);
    this.#communities = options.communities ? new Set(options.communities.map(({ code }) => code)) : null;
    this.#parser.onToken = ({ token, value }) => this.#watch.see(token, value);
    this.#parser.onValue = ({ key, value }) => this.#arrived.push({ key, value });
  }

  write(chunk: string | Uint8Array): void {
    this.#orRefuse(() => {
      if (chunk.length === 0) return;
      this.#parse(chunk);
      this.#take();
    });
  }

  end(): GridFile {
    return this.#orRefuse(() => {
      // A bare number is not over before the file is.
      if (!this.#watch.begun) this.#parse(null);
      if (!this.#watch.complete) throw new GridFileError('truncated');
      if (!this.#watch.isCollection) throw new GridFileError('not-a-collection');
      const crs = this.#crs.settle(this.options.crs);
      const grids = this.#read.map(({ members, polygons }): Grid => ({ ...members, boundary: polygons && crs && { crs, polygons } }));
      this.#checkPlace(crs);
      return { grids, crs, report: this.#report.issues, unlisted: this.#report.unlisted, features: this.features };
    });
  }

  /** A reader that refused its file refuses all that follows. */
  #orRefuse<T>(read: () => T): T {
    if (this.#refused) throw this.#refused;
    try {
      return read();
    } catch (error) {
      if (error instanceof GridFileError) this.#refused = error;
      throw error;
    }
  }

  /** @param chunk `null`: there is no more */
  #parse(chunk: string | Uint8Array | null): void {
    try {
      if (chunk === null) this.#parser.end();
      else this.#parser.write(chunk);
    } catch (error) {
      if (error instanceof GridFileError) throw error;
      const whole = this.features + this.#arrived.filter(({ key }) => typeof key === 'number').length;
      // What the decoder throws for bytes that are no UTF-8.
      const isOtherText = error instanceof TypeError || (chunk instanceof Uint8Array && chunk.some(isNeverInUtf8));
      throw new GridFileError(isOtherText ? 'not-utf8' : 'not-json', whole === 0 || this.#watch.complete ? null : whole + 1);
    }
  }

  #take(): void {
    const arrived = this.#arrived;
    this.#arrived = [];
    for (const { key, value } of arrived) {
      if (key === 'type') this.#watch.seeType(value);
      else if (key === 'crs') this.#crs.add(value, null);
      else this.#takeFeature(value);
    }
  }

  #takeFeature(value: unknown): void {
    const feature = ++this.features;
    const report = new FeatureReport(this.#report, feature);
    const { type, properties, geometry, crs } = (value ?? {}) as { type?: unknown; properties?: unknown; geometry?: unknown; crs?: unknown };
    if (type !== 'Feature') {
      report.add('error', 'not-a-feature', { params: { value: shownValue(type === undefined ? value : type) } });
      return;
    }
    const shape = typeof geometry === 'object' && geometry !== null ? (geometry as { crs?: unknown }) : null;
    if (shape) this.#crs.addFeature(feature, [crs, shape.crs]);
    const members = readMembers(properties, report, this.options);
    const polygons = readGeometry(geometry, report);
    if (!members || report.failed) return;
    if (this.#communities && !this.#communities.has(members.community)) report.add('warning', 'unknown-community', { params: { value: members.community } });
    this.#codes.add(members, report);
    if (!report.failed) this.#read.push({ members, polygons });
  }

  #checkPlace(crs: Crs | null): void {
    if (!crs) return;
    const placed = this.#read.map(({ members, polygons }) => ({ community: members.community, polygons: polygons ?? [] }));
    const likelier = likelierCrs(placed, crs, this.#areas());
    if (likelier) this.#report.issues.unshift({ code: 'other-crs', severity: 'warning', feature: null, grid: null, params: { ...likelier } });
  }

  /** Where no boundary of a community is given, the grids that are there already stand in for it. */
  #areas(): KnownAreas {
    const areas = new Map<string, Boundary[]>();
    for (const { community, boundary } of this.options.existing ?? []) if (boundary) areas.set(community, [...(areas.get(community) ?? []), boundary]);
    for (const { code, boundary } of this.options.communities ?? []) if (boundary) areas.set(code, [boundary]);
    return areas;
  }
}

/** In JSON, that is: it is in every text in UTF-16. */
function isNeverInUtf8(byte: number): boolean {
  return byte === 0 || byte >= 0xfe;
}
