import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** Networks of IPv4 that are not on the internet: IANA's list of special-purpose addresses, multicast and the rest. */
const notPublic = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const;

/** The one network of IPv6 that is the internet, and what in it is not: 6to4 and Teredo carry other addresses inside. */
const global6 = ['2000::', 3] as const;
const notPublic6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
] as const;

const refused = new BlockList();
for (const [network, prefix] of notPublic) refused.addSubnet(network, prefix, 'ipv4');
const refused6 = new BlockList();
for (const [network, prefix] of notPublic6) refused6.addSubnet(network, prefix, 'ipv6');
const allowed6 = new BlockList();
allowed6.addSubnet(...global6, 'ipv6');

/** Whether an address is one on the internet; what is no address is none. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !refused.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  const [plain = ''] = address.split('%');
  return allowed6.check(plain, 'ipv6') && !refused6.check(plain, 'ipv6');
}
