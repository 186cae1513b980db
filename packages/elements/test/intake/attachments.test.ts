import type { LinliClient } from '@linli/client';
import type { Attachment } from '@linli/model';
import type { LinliIntakeForm } from '@linli/elements';
import { expect } from '@open-wc/testing';
import { ascii, exif, jpeg, png, segment, text } from '../controls/pictures.js';
import { until } from '../until.js';
import { all, find, makeClient, mount, settle, sound } from './sample.js';

describe('linli-intake-form: attachments', () => {
  it('keeps a picture without its metadata, the right way up, with a thumbnail', async () => {
    const client = await makeClient();
    const form = await mount(client);
    await choose(form, new File([part(jpeg(segment(0xe1, exif(6, 'GPS31.2N'))))], '现场.jpg'));
    const [kept] = files(form);
    expect(kept).to.include({ name: '现场.jpg', type: 'image/jpeg' });
    const content = text(new Uint8Array(await (await client.blobs.get(kept?.sha256 ?? '')).arrayBuffer()));
    expect(content).not.to.contain('GPS');
    expect(content).to.contain('Exif\0\0MM');
    expect(find<HTMLImageElement>(form, '.file img').src).to.match(/^blob:/);
  });

  const refusals: [string, File, string][] = [
    ['a file that is empty', new File([], '空.png'), 'file-empty'],
    ['a file that is too large', new File([part(png()), new Uint8Array(1000)], '大.png'), 'file-too-large'],
    ['a file that is named as another type', new File([part(png())], '其实是.jpg'), 'file-mislabelled'],
    ['a file of another type', new File([part(ascii('MZ program'))], '程序.jpg'), 'file-type'],
    ['a picture that cannot be read', new File([part(png().subarray(0, 40))], '半张.png'), 'file-type'],
  ];
  for (const [name, file, code] of refusals) {
    it(`refuses ${name}, and loses nothing else`, async () => {
      const form = await mount(await makeClient());
      form.values = sound;
      await choose(form, new File([part(png())], '好.png'), file);
      expect(files(form).map((kept) => kept.name)).to.deep.equal(['好.png']);
      expect(find(form, '.file.refused .error').textContent).to.contain(file.name);
      expect(await form.submit(), 'it is not left out in silence').to.equal(false);
      expect(find(form, '.summary').textContent).to.contain(file.name);
      find(form, '.file.refused button').click();
      await settle(form);
      expect(await form.submit(), code).to.equal(true);
    });
  }

  it('refuses more files than may be', async () => {
    const form = await mount(await makeClient());
    await choose(form, ...['1', '2', '3', '4'].map((name) => new File([part(png(ascii(''))), name], `${name}.png`)));
    expect(all(form, '.file.refused')).to.have.length(1);
    expect(files(form)).to.have.length(1);
  });

  it('keeps a file that could not be stored, and stores it on the next try', async () => {
    const client = await makeClient();
    const put = client.blobs.put.bind(client.blobs);
    client.blobs.put = () => Promise.reject(new Error('The disk is full'));
    const form = await mount(client);
    form.values = sound;
    await choose(form, new File([part(png())], '图.png'));
    expect(find(form, '.file.failed .error').textContent).to.contain('没有保存成功');
    expect(await form.submit()).to.equal(false);
    client.blobs.put = put;
    expect(await form.submit()).to.equal(true);
  });

  it('gives its thumbnails back when a file is taken away or the form leaves the page', async () => {
    const revoked: string[] = [];
    const revoke = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => revoked.push(address);
    const form = await mount(await makeClient());
    await choose(form, new File([part(png())], '图.png'), new File([part(jpeg())], '图.jpg'));
    find(form, '.file button').click();
    await settle(form);
    expect(revoked).to.have.length(1);
    form.remove();
    expect(revoked).to.have.length(2);
    URL.revokeObjectURL = revoke;
  });

  it('shows the files of a draft again', async () => {
    const client: LinliClient = await makeClient();
    const before = await mount(client);
    await choose(before, new File([part(png())], '图.png'));
    before.remove();
    const after = await mount(client);
    await until(() => all(after, '.file img').length === 1, 'the picture is fetched');
    expect(find(after, '.file-name').textContent).to.equal('图.png');
    expect(find<HTMLImageElement>(after, '.file img').src).to.match(/^blob:/);
  });
});

function part(bytes: Uint8Array): BlobPart {
  return new Uint8Array(bytes);
}

function files(form: LinliIntakeForm): Attachment[] {
  return (form.values['files'] ?? []) as Attachment[];
}

/** Chooses files and waits until each is kept or refused. */
async function choose(form: LinliIntakeForm, ...chosen: File[]): Promise<void> {
  const control = find<HTMLInputElement>(form, 'input[type="file"]');
  const transfer = new DataTransfer();
  chosen.forEach((file) => transfer.items.add(file));
  control.files = transfer.files;
  control.dispatchEvent(new Event('change', { bubbles: true }));
  await form.updateComplete;
  await until(() => all(form, '.file.storing').length === 0, 'every file is kept or refused');
}
