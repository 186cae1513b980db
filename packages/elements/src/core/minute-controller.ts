import type { ReactiveController, ReactiveControllerHost } from 'lit';

const minute = 60_000;
const hosts = new Set<ReactiveControllerHost>();
let timer: number | undefined;

/** Renders its element again each minute, for what depends on the time of day. One timer serves all; none runs in a hidden page. */
export class MinuteController implements ReactiveController {
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    if (hosts.size > 1) return;
    document.addEventListener('visibilitychange', follow);
    start();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    document.removeEventListener('visibilitychange', follow);
    stop();
  }
}

/** A page that comes back shows the present at once. */
function follow(): void {
  stop();
  if (document.hidden) return;
  tick();
  start();
}

function start(): void {
  if (!document.hidden) timer = window.setInterval(tick, minute);
}

function stop(): void {
  window.clearInterval(timer);
  timer = undefined;
}

function tick(): void {
  hosts.forEach((host) => host.requestUpdate());
}
