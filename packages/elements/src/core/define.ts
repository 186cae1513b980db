/** Replaced at build time where a vendor ships under another prefix. */
export const prefix = 'linli';

/** The version of this package: two copies on a page tell each other apart by it. */
export const version = '0.1.0';

const versions: Map<string, string> = ((globalThis as { __linliVersions?: Map<string, string> }).__linliVersions ??= new Map());

/**
 * Registers an element. Never throws: the same version again is silent, another version keeps the first and warns once.
 * @param name the part of the tag after the prefix: `intake-form` for `linli-intake-form`
 */
export function define(name: string, constructor: CustomElementConstructor): void {
  const tag = `${prefix}-${name}`;
  if (!customElements.get(tag)) {
    customElements.define(tag, constructor);
    versions.set(tag, version);
    return;
  }
  const present = versions.get(tag);
  if (present === version) return;
  versions.set(tag, version);
  console.warn(`<${tag}> is already defined${present ? ` by version ${present}` : ' by another script'}; version ${version} is not used. Load one version of Linli on a page.`);
}
