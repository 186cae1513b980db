import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/**
 * Where a request comes from: the address of the socket, or what the nearest proxy says.
 * @param proxies how many proxies of one's own stand in front. Each appends to `X-Forwarded-For` whom it was called by: what stands further to the left
 * anyone may have written
 */
export function addressOf(request: IncomingMessage, proxies: number): string {
  const socket = plain(request.socket.remoteAddress ?? '');
  if (proxies === 0) return socket;
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',');
  const told = forwarded.at(-proxies)?.trim();
  return told ? plain(told) : socket;
}

/** An IPv4 address, also where a socket of IPv6 had it. Of an IPv6 one the network: whoever has one address has 2^64 of them. */
function plain(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  return isIPv6(bare) ? networkOf(bare) : bare;
}

/** The first 64 bits. */
function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const before = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  // An IPv4 address at the end stands for two groups.
  const groups = before.length + after.length + Number(address.includes('.'));
  const all = tail === undefined ? before : [...before, ...new Array<string>(8 - groups).fill('0'), ...after];
  return `${all.slice(0, 4).map((group) => parseInt(group, 16).toString(16)).join(':')}::/64`;
}
