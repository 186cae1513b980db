import { fileURLToPath } from 'node:url';
import type { TestContext } from 'node:test';
import { Process, script } from './process.js';

const bin = fileURLToPath(new URL('../../../bin/linli-service.mjs', import.meta.url));

/** The command as it is run, in a process of its own. */
export class ServiceProcess extends Process {
  constructor(context: TestContext, args: readonly string[], env: NodeJS.ProcessEnv = {}) {
    super(context, bin, args, env);
  }

  /** Its address, once it is ready. */
  async url(): Promise<string> {
    return (JSON.parse(await this.line(/"msg":"ready"/)) as { url: string }).url;
  }

  said(): string {
    return [...this.out, ...this.errors].join('\n');
  }
}

/** What it needs to run in a folder, on any free port. */
export function inFolder(folder: string, ...more: string[]): string[] {
  return ['--data', folder, '--definitions', script('definitions.js'), '--port', '0', '--force-dev-issuer', ...more];
}

export async function tokenOf(url: string, actor: string): Promise<string> {
  const answer = await fetch(`${url}/development/token`, { method: 'POST', body: new URLSearchParams({ actor }) });
  const { access_token } = (await answer.json()) as { access_token?: string };
  if (!answer.ok || access_token === undefined) throw new Error(`No token: ${answer.status}`);
  return access_token;
}
