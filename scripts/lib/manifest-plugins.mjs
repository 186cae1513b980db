/** Leaves out of the manifest what is not for users: statics, private and protected members, and `#`- and `_`-names. */
export function publicOnly() {
  return {
    name: 'public-only',
    packageLinkPhase({ customElementsManifest }) {
      for (const declaration of customElementsManifest.modules.flatMap(({ declarations }) => declarations ?? [])) {
        if (declaration.members) declaration.members = declaration.members.filter(isPublic).filter(isOwn);
        // An event without a description was inferred from a helper, not written down as `@fires`.
        if (declaration.events) declaration.events = declaration.events.filter(({ description }) => description);
      }
    },
  };
}

const isPublic = ({ name, privacy }) => !['private', 'protected'].includes(privacy) && !/^[#_]/.test(name);
const isOwn = ({ name, static: onClass }) => !onClass && !lifecycle.has(name);
const lifecycle = new Set(['connectedCallback', 'disconnectedCallback', 'willUpdate', 'firstUpdated', 'updated', 'render', 'createRenderRoot', 'getUpdateComplete']);

/** Keeps the modules that hold an element, named as they are in the package: `dist/….js`. */
export function distPaths() {
  return {
    name: 'dist-paths',
    packageLinkPhase({ customElementsManifest }) {
      const renamed = JSON.parse(JSON.stringify(customElementsManifest.modules), (key, value) =>
        typeof value === 'string' && (key === 'path' || key === 'module') ? value.replace(/^\/?src\/(.*)\.ts$/, 'dist/$1.js') : value,
      );
      customElementsManifest.modules = renamed.filter(({ declarations }) => declarations?.some(({ tagName }) => tagName)).sort(byPath);
    },
  };
}

const byPath = (one, other) => (one.path < other.path ? -1 : 1);
