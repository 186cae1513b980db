import { LinliError } from '@linli/client';
import type { Attachment, FieldOf, FieldValue, FormIssue } from '@linli/model';
import type { FieldMemory, FieldTools } from '../fields/field-control.js';
import { prepareFile } from './prepare-file.js';
import { Thumbnails } from './thumbnails.js';

/** One file that a person chose: on its way, kept, refused for what it is, or not kept for want of storage or network. */
export interface ShelfItem {
  readonly name: string;
  readonly bytes: number;
  state: 'storing' | 'stored' | 'refused' | 'failed';
  file?: File;
  attachment?: Attachment;
  issue?: FormIssue;
  error?: unknown;
}

/** The files of one attachment field. A file that is refused stays in view, with the reason, until the person takes it away. */
export class Shelf implements FieldMemory {
  items: ShelfItem[] = [];
  /** Whether files are being dragged over the field. */
  hovered = false;
  /** What has just happened, for those who hear the page. */
  news = '';
  readonly thumbnails: Thumbnails;

  readonly #field: FieldOf<'attachment'>;
  readonly #tools: FieldTools;
  readonly #running = new Map<ShelfItem, Promise<void>>();

  constructor(field: FieldOf<'attachment'>, tools: FieldTools) {
    this.#field = field;
    this.#tools = tools;
    this.thumbnails = new Thumbnails(tools);
    this.replaced(tools.value());
  }

  add(files: Iterable<File>): void {
    for (const file of files) {
      const item: ShelfItem = { name: file.name, bytes: file.size, state: 'storing', file };
      this.items.push(item);
      if (this.#taken > this.#field.maxFiles) this.#refuse(item, { field: this.#field.name, code: 'too-many', params: { max: this.#field.maxFiles, count: this.#taken } });
      else this.#start(item);
    }
    // What is on its way counts as entered.
    this.#publish();
  }

  remove(item: ShelfItem): void {
    this.items = this.items.filter((other) => other !== item);
    if (item.attachment) this.thumbnails.drop(item.attachment.sha256);
    this.news = this.#tools.context().words.attachment.removed(item.name);
    this.#publish();
    this.#tools.focus();
  }

  retry(item: ShelfItem): void {
    this.#start(item);
    this.#tools.redraw();
  }

  hover(hovered: boolean): void {
    if (this.hovered === hovered) return;
    this.hovered = hovered;
    this.#tools.redraw();
  }

  replaced(value: FieldValue | undefined): void {
    this.rest();
    this.news = '';
    this.items = asAttachments(value).map((attachment) => ({ name: attachment.name, bytes: attachment.bytes, state: 'stored', attachment }));
  }

  issues(): FormIssue[] {
    return this.items.flatMap((item) => item.issue ?? []).slice(0, 1);
  }

  async settled(): Promise<void> {
    this.items.filter((item) => item.state === 'failed').forEach((item) => this.#start(item));
    await Promise.all(this.#running.values());
    const failed = this.items.find((item) => item.state === 'failed');
    if (failed) throw failed.error;
  }

  rest(): void {
    this.thumbnails.clear();
  }

  get #taken(): number {
    return this.items.filter((item) => item.state !== 'refused').length;
  }

  #start(item: ShelfItem): void {
    const run = this.#store(item).then(() => {
      this.#running.delete(item);
      if (this.items.includes(item)) this.#publish();
    });
    this.#running.set(item, run);
  }

  async #store(item: ShelfItem): Promise<void> {
    const { client, words } = this.#tools.context();
    item.state = 'storing';
    try {
      if (!client || !item.file) throw new LinliError('unavailable', `The file ${item.name} has no client.`);
      const prepared = await prepareFile(item.file, this.#field);
      if ('code' in prepared) return this.#refuse(item, prepared);
      item.attachment = await client.blobs.put(prepared.blob, prepared.name, prepared.type);
      item.state = 'stored';
      this.news = words.attachment.added(item.name);
      if (this.items.includes(item)) this.thumbnails.keep(item.attachment, prepared.blob);
    } catch (error) {
      item.state = 'failed';
      item.error = error;
    }
  }

  #refuse(item: ShelfItem, issue: FormIssue): void {
    item.state = 'refused';
    item.issue = issue;
  }

  /** Tells the form which files are kept. The same content twice counts once. */
  #publish(): void {
    const kept = new Map(this.items.flatMap(({ attachment }) => (attachment ? [[attachment.sha256, attachment] as const] : [])));
    this.#tools.set(kept.size > 0 ? [...kept.values()] : undefined);
    this.#tools.redraw();
  }
}

function asAttachments(value: FieldValue | undefined): Attachment[] {
  return Array.isArray(value) ? value.filter((item): item is Attachment => typeof item === 'object') : [];
}
