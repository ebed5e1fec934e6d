/** Whether a rule is about a port. */

/** `ports` as in port-words.ts; a rule without any is about all of them. `wanted`: `53`, `53/UDP`, `http`. */
export const namesPort = (ports: readonly string[], wanted: string): boolean =>
  ports.length === 0 || ports.some((port) => meansPort(port, wanted));

function meansPort(port: string, wanted: string): boolean {
  const [range = '', protocol = ''] = splitProtocol(port);
  const [number = '', asked = 'ANY'] = splitProtocol(wanted);
  const isSame = protocol === asked || protocol === 'ANY' || asked === 'ANY';
  return isSame && isWithin(number, range);
}

const splitProtocol = (text: string) => text.toUpperCase().split('/');

/** Port 0 is every port. */
function isWithin(wanted: string, range: string): boolean {
  if (range === wanted || range === 'EVERY PORT' || range === '0') return true;
  const [, first, last = first] = /^(\d+)(?:-(\d+))?$/.exec(range) ?? [];
  return /^\d+$/.test(wanted) && Number(wanted) >= Number(first) && Number(wanted) <= Number(last);
}
