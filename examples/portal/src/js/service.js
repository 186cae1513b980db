/* Where this portal has a service: what serves it says so in place of this file. On its own it has none, and keeps everything in the page. */
window.PortalService = null;
