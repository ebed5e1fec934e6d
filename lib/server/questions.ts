/** The questions of the explorer, answered by the model. What is remembered, and for how long, is not decided here. */
import type { AddressPageQuery, IpAddressesQuery } from '../contract/parameters.ts';
import type { SearchQuery } from '../contract/search-schemas.ts';
import type { ConnectionState, KubeReader } from '../kube/reader.ts';
import { buildCapacity } from '../model/capacity/build-capacity.ts';
import { buildConfiguration } from '../model/configuration/build-configuration.ts';
import type { Configuration } from '../model/configuration/configuration.ts';
import { createEniFinder } from '../model/endpoint/create-eni-finder.ts';
import type { Endpoint, PrinterColumns } from '../model/endpoint/endpoint.ts';
import { findEndpointNamed, listEndpoints } from '../model/endpoint/list-endpoints.ts';
import { findPrinterColumns } from '../model/endpoint/printer-columns.ts';
import { buildIdentities, buildIdentity } from '../model/identity/build-identities.ts';
import { buildIdentityRows } from '../model/identity/build-identity-rows.ts';
import type { Identity } from '../model/identity/identity.ts';
import type { IdentityRow } from '../model/identity/identity-table.ts';
import { type CompiledGraph, compileGraph } from '../model/identity-graph/compile-graph.ts';
import type { IdentityId, NodeName } from '../model/ids.ts';
import { type Agent, findAgent } from '../model/installation/agent.ts';
import { buildOverview } from '../model/installation/build-overview.ts';
import { buildStatus } from '../model/installation/build-status.ts';
import type { Overview, Status, Story } from '../model/installation/installation.ts';
import { buildIpAddresses } from '../model/ip-ownership/build-ip-addresses.ts';
import { buildNodeOwnership } from '../model/ip-ownership/build-node-ownership.ts';
import type { AddressPage, IpAddressesAnswer } from '../model/ip-ownership/ip-addresses.ts';
import { listAddresses } from '../model/ip-ownership/list-addresses.ts';
import type { NodeParts } from '../model/ip-ownership/node-summary.ts';
import { buildNodePage } from '../model/nodes/build-node-page.ts';
import { buildNodes } from '../model/nodes/build-nodes.ts';
import type { NodePage, NodesAnswer } from '../model/nodes/node.ts';
import { buildPolicies, findPolicyPage } from '../model/policy/build-policies.ts';
import type { Policies, PolicyKind, PolicyPage } from '../model/policy/policy.ts';
import { buildSearch } from '../model/search/build-search.ts';
import type { NameIndex, Search } from '../model/search/search.ts';
import { findService, listServices } from '../model/service/list-services.ts';
import type { Service } from '../model/service/service.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { buildWhois } from '../model/whois/build-whois.ts';
import type { Whois } from '../model/whois/whois.ts';

export interface NodeAnswers {
  get(name: NodeName): NodeParts;
}

/** What the model can be asked. `nodes` are the remembered answers about single nodes, at the same revision. */
export interface Questions {
  node(snapshot: Snapshot, name: NodeName): NodeParts;
  nodes(snapshot: Snapshot, nodes: NodeAnswers): NodesAnswer;
  nodePage(snapshot: Snapshot, nodes: NodeAnswers, name: NodeName): NodePage;
  status(snapshot: Snapshot, nodes: NodeAnswers): Status;
  overview(snapshot: Snapshot, nodes: NodeAnswers): Overview;
  whois(snapshot: Snapshot, nodes: NodeAnswers, names: NameIndex, query: string): Whois;
  search(snapshot: Snapshot, nodes: NodeAnswers, names: NameIndex, query: SearchQuery): Search;
  ipAddresses(snapshot: Snapshot, nodes: NodeAnswers, query: IpAddressesQuery): IpAddressesAnswer;
  addresses(snapshot: Snapshot, nodes: NodeAnswers, query: AddressPageQuery): AddressPage;
  identities(snapshot: Snapshot): Identity[];
  identity(snapshot: Snapshot, id: IdentityId): Identity;
  identityRows(snapshot: Snapshot, endpoints: readonly Endpoint[]): IdentityRow[];
  /** Everything that the answers of the identity graph are made of. */
  graph(snapshot: Snapshot): CompiledGraph;
  endpoints(snapshot: Snapshot, nodes: NodeAnswers): EndpointList;
  endpoint(snapshot: Snapshot, nodes: NodeAnswers, namespace: string, name: string): Endpoint | undefined;
  services(snapshot: Snapshot): Service[];
  service(snapshot: Snapshot, namespace: string, name: string): Service | undefined;
  configuration(snapshot: Snapshot): Configuration;
  agent(snapshot: Snapshot, node?: NodeName): Agent;
  policies(snapshot: Snapshot): Policies;
  policy(snapshot: Snapshot, kind: PolicyKind, key: string): PolicyPage | undefined;
}

/** All of them: pages are cut from it. */
export interface EndpointList {
  all: Endpoint[];
  printed: PrinterColumns;
}

/** What the answers say of the explorer itself. */
export interface QuestionContext {
  /** The moment of the recording, ms since the epoch. */
  recording?: number;
  demo?: string;
  story?: Story;
  cluster: KubeReader['cluster'];
  connection(): ConnectionState;
}

/** One node's answers; its capacity is counted on the ownership that was just built. */
function buildNode(snapshot: Snapshot, name: NodeName): NodeParts {
  const addresses = buildNodeOwnership(snapshot, name);
  return { addresses, capacity: buildCapacity(snapshot, name, addresses) };
}

export function createQuestions(context: QuestionContext): Questions {
  return {
    node: buildNode,
    nodes: (snapshot, nodes) => buildNodes(snapshot, nodes.get),
    nodePage: (snapshot, nodes, name) => buildNodePage(snapshot, name, nodes.get(name)),
    status: (snapshot, nodes) => buildStatus(snapshot, { ...context, connection: context.connection() }, nodes.get),
    overview: (snapshot, nodes) => ({
      ...buildOverview(snapshot, nodes.get),
      ...(context.story ? { story: context.story } : {}),
    }),
    whois: (snapshot, nodes, names, query) =>
      buildWhois(snapshot, query, (node) => nodes.get(node).addresses, names.addresses),
    search: (snapshot, nodes, names, { q, limit }) =>
      buildSearch(snapshot, names, q, limit, (node) => nodes.get(node).addresses),
    ipAddresses: (snapshot, nodes, { by, ...filter }) => buildIpAddresses(snapshot, by, filter, nodes.get),
    addresses: (snapshot, nodes, { offset, limit, sort, ...filter }) =>
      listAddresses(snapshot, filter, sort, offset, limit, nodes.get),
    identities: buildIdentities,
    identity: buildIdentity,
    identityRows: buildIdentityRows,
    graph: compileGraph,
    endpoints: (snapshot, nodes) => ({
      all: listEndpoints(snapshot, createEniFinder(nodes.get)),
      printed: findPrinterColumns(snapshot),
    }),
    endpoint: (snapshot, nodes, namespace, name) =>
      findEndpointNamed(snapshot, namespace, name, createEniFinder(nodes.get)),
    services: listServices,
    service: findService,
    configuration: buildConfiguration,
    agent: findAgent,
    policies: buildPolicies,
    policy: findPolicyPage,
  };
}
