/** Thrown when something listens on the port already. */
export class PortInUseError extends Error {
  override readonly name = 'PortInUseError';
  constructor(readonly port: number, readonly host: string) {
    super(`Something listens on port ${port} of ${host} already: end it, or name another port`);
  }
}
