import { flatOf, forms } from './scene.js';

/** Shapes as a page takes them, in memory before anything is measured. */
globalThis.makeData = async (file, form) => forms[form](flatOf(await (await fetch(file)).arrayBuffer()));
