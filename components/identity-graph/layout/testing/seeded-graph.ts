import type { DrawnEdge, DrawnNode, LineStyle } from '../drawing.ts';
import { createRandom, type Random } from './random.ts';

export interface GraphSize {
  identities: number;
  namespaces: number;
  edges: number;
}

export const sizes = {
  medium: { identities: 60, namespaces: 8, edges: 140 },
  large: { identities: 150, namespaces: 20, edges: 500 },
  huge: { identities: 480, namespaces: 60, edges: 900 },
} satisfies Record<string, GraphSize>;

const apps = ['checkout', 'storefront', 'orders', 'payments', 'catalog', 'inventory', 'auth', 'analytics'];
const moreApps = ['search', 'shipping', 'loyalty', 'pricing', 'reviews', 'ledger', 'recommend', 'fraud', 'notify'];
const roles = ['web', 'api', 'db', 'cache', 'worker', 'queue', 'cron', 'admin', 'consumer', 'exporter', 'grpc'];
const portOf: Record<string, string> = {
  ...{ web: '8080/TCP', api: '8443/TCP', db: '5432/TCP', cache: '6379/TCP', worker: '9000/TCP', queue: '9092/TCP' },
  ...{ consumer: '8081/TCP', cron: '8083/TCP', exporter: '9187/TCP', grpc: '50051/TCP', admin: '8082/TCP' },
};
/** Who calls whom in one application. */
const chains: [string, string][] = [
  ...([
    ['web', 'api'],
    ['api', 'db'],
    ['api', 'cache'],
    ['worker', 'db'],
    ['worker', 'cache'],
  ] as [string, string][]),
  ...([
    ['cron', 'worker'],
    ['admin', 'db'],
    ['admin', 'api'],
    ['consumer', 'queue'],
  ] as [string, string][]),
  ...([
    ['api', 'worker'],
    ['web', 'cache'],
    ['worker', 'queue'],
    ['cron', 'api'],
  ] as [string, string][]),
];

interface Graph {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
}

/** Chains web, api, db; 26 % of the edges go to kube-dns, 15 % come from monitoring, 2.5 % are denied. */
export function seededGraph(size: GraphSize, seed: number): Graph {
  const random = createRandom(seed);
  const names = appNames(size.namespaces - 3);
  const nodes = [...platform(random), ...workloads(names, size.identities, random)];
  const budget = (share: number) => Math.round(size.edges * share);
  const edges = new EdgeSet(nodes);
  fill(edges, budget(0.26), () => toDns(nodes, random));
  fill(edges, budget(0.15), () => scrape(nodes, random));
  fill(edges, Math.ceil(names.length / 2), () => fromIngress(names, random));
  fill(edges, budget(0.32), () => insideApp(names, random));
  fill(edges, budget(0.17), () => acrossApps(names, random));
  fill(edges, budget(0.025), () => ({ ...acrossApps(names, random), style: 'denied', ports: [] }));
  for (const edge of fixed) edges.add(edge);
  return { nodes, edges: edges.all };
}

function appNames(count: number): string[] {
  const known = [...apps, ...moreApps];
  return Array.from({ length: count }, (_, index) => known[index] ?? `app-${String(index).padStart(2, '0')}`);
}

const inNamespace = (namespace: string, label: string, random: Random, hub?: boolean): DrawnNode => ({
  ...{ id: `identity:${namespace}/${label}`, label, number: `${1000 + random.below(64000)}`, namespace },
  isolated: { ingress: random.next() < 0.3, egress: random.next() < 0.6 },
  ...(hub && { hub }),
});

const outside = (id: string): DrawnNode => ({ id, label: id, isolated: { ingress: false, egress: false } });

function platform(random: Random): DrawnNode[] {
  return [
    ...['entity:world', 'entity:host', 'fqdn:api.stripe.com', 'cidr:10.20.0.0/16'].map(outside),
    { ...outside('entity:kube-apiserver'), hub: true },
    inNamespace('kube-system', 'kube-dns', random, true),
    ...['hubble-relay', 'metrics-server'].map((label) => inNamespace('kube-system', label, random)),
    ...['prometheus', 'grafana', 'alertmanager'].map((label) => inNamespace('monitoring', label, random)),
    inNamespace('ingress-nginx', 'ingress-nginx', random),
  ];
}

function workloads(names: string[], identities: number, random: Random): DrawnNode[] {
  const count = identities - 12;
  return Array.from({ length: count }, (_, index) => {
    const name = names[index % names.length] ?? '';
    const turn = Math.floor(index / names.length);
    return inNamespace(name, `${name}-${roles[turn] ?? `part-${turn}`}`, random);
  });
}

/** Edges between nodes that exist, each once. */
class EdgeSet {
  readonly all: DrawnEdge[] = [];
  private readonly seen = new Set<string>();
  private readonly known: Set<string>;

  constructor(nodes: DrawnNode[]) {
    this.known = new Set(nodes.map(({ id }) => id));
  }

  add(edge: DrawnEdge): boolean {
    const key = `${edge.from} ${edge.to} ${edge.style}`;
    if (this.seen.has(key) || edge.from === edge.to || !this.known.has(edge.from) || !this.known.has(edge.to))
      return false;
    this.seen.add(key);
    this.all.push(edge);
    return true;
  }
}

/** Tries until so many are added, or no more can be found. */
function fill(edges: EdgeSet, count: number, make: () => DrawnEdge) {
  let added = 0;
  for (let tries = 0; added < count && tries < count * 30; tries++) if (edges.add(make())) added++;
}

const styleOf = (random: Random): LineStyle => {
  const chance = random.next();
  return chance < 0.12 ? 'l7' : chance < 0.14 ? 'unknown' : 'allowed';
};

const kubeDns = 'identity:kube-system/kube-dns';
const prometheus = 'identity:monitoring/prometheus';

function toDns(nodes: DrawnNode[], random: Random): DrawnEdge {
  const from = random.pick(nodes.filter(({ namespace }) => namespace));
  return { from: from.id, to: kubeDns, style: 'l7', ports: ['53/ANY dns'] };
}

function scrape(nodes: DrawnNode[], random: Random): DrawnEdge {
  const to = random.pick(nodes.filter(({ namespace }) => namespace));
  return { from: prometheus, to: to.id, style: 'allowed', ports: ['9100/TCP'] };
}

function fromIngress(names: string[], random: Random): DrawnEdge {
  return toRole('identity:ingress-nginx/ingress-nginx', random.pick(names), 'web', random);
}

function insideApp(names: string[], random: Random): DrawnEdge {
  const name = random.pick(names);
  const [from, to] = random.pick(chains);
  return toRole(`identity:${name}/${name}-${from}`, name, to, random);
}

/** Mostly with the flow, from an earlier application to a later one. */
function acrossApps(names: string[], random: Random): DrawnEdge {
  const [one, other] = [random.below(names.length), random.below(names.length)];
  const forward = random.next() < 0.93;
  const [from, to] = one < other === forward ? [one, other] : [other, one];
  const source = `identity:${names[from]}/${names[from]}-${random.pick(['web', 'api', 'worker', 'cron'])}`;
  if (random.next() < 0.08) return { from: source, to: 'fqdn:api.stripe.com', style: 'allowed', ports: ['443/TCP'] };
  return toRole(source, names[to] ?? '', random.pick(['web', 'api']), random);
}

function toRole(from: string, name: string, role: string, random: Random): DrawnEdge {
  return { from, to: `identity:${name}/${name}-${role}`, style: styleOf(random), ports: [portOf[role] ?? '80/TCP'] };
}

const fixed: DrawnEdge[] = [
  { from: 'entity:world', to: 'identity:ingress-nginx/ingress-nginx', style: 'allowed', ports: ['443/TCP'] },
  { from: 'entity:host', to: 'identity:kube-system/metrics-server', style: 'allowed', ports: ['10250/TCP'] },
  { from: 'identity:monitoring/grafana', to: prometheus, style: 'allowed', ports: ['9090/TCP'] },
  { from: prometheus, to: 'identity:monitoring/alertmanager', style: 'allowed', ports: ['9093/TCP'] },
];
