import { BlockList, isIPv6 } from 'node:net';

const OURS = new BlockList();
for (const [network, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // also where clouds tell machines their secrets
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const) {
  OURS.addSubnet(network, bits, 'ipv4');
}
for (const [network, bits] of [
  ['::', 127], // unspecified and loopback
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
  ['64:ff9b::', 96],
  ['2002::', 16],
] as const) {
  OURS.addSubnet(network, bits, 'ipv6');
}

/** Whether an IP address is out on the internet: not this machine, not its network. */
export function isPublicAddress(address: string): boolean {
  const inside = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inside !== undefined) return isPublicAddress(inside);
  if (/^::ffff:/i.test(address)) return false;
  return !OURS.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}
