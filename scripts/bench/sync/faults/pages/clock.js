/** Time that runs quicker, so that a wait of a minute is one of three seconds: for all alike, before anything else is loaded. */
const quicker = 20;
const began = Date.now();
const now = Date.now.bind(Date);
const set = globalThis.setTimeout.bind(globalThis);
globalThis.setTimeout = (work, ms = 0, ...given) => set(work, ms / quicker, ...given);
Date.now = () => began + (now() - began) * quicker;
