/** Which form of an answer a request accepts. */
export interface Form {
  as: 'objects' | 'table' | 'metadata';
  /** The Content-Type of the answer. */
  contentType: string;
}

interface MediaType {
  type: string;
  parameters: Map<string, string>;
}

/** `a/b;x=y, c/d` in the client's order; quality values are ignored, as the API server does for its own forms. */
function parseAccept(accept: string): MediaType[] {
  return accept
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      return { type: type.toLowerCase(), parameters: new Map(parameters.map(toParameter)) };
    });
}

function toParameter(text: string): [string, string] {
  const [name = '', value = ''] = text.split('=');
  return [name.trim().toLowerCase(), value.trim()];
}

const isJson = ({ type }: MediaType): boolean =>
  type === 'application/json' || type === '*/*' || type === 'application/*';

/** The first form that this server can write, undefined for none (406). */
export function negotiateForm(accept: string | undefined): Form | undefined {
  const wanted = parseAccept(accept ?? '');
  if (wanted.length === 0) return { as: 'objects', contentType: 'application/json' };
  for (const media of wanted) {
    const form = isJson(media) ? formOf(media.parameters) : undefined;
    if (form) return form;
  }
  return undefined;
}

function formOf(parameters: Map<string, string>): Form | undefined {
  const as = parameters.get('as');
  if (as === undefined) return { as: 'objects', contentType: 'application/json' };
  if (parameters.get('g') !== 'meta.k8s.io' || !['v1', 'v1beta1'].includes(parameters.get('v') ?? '')) return undefined;
  const contentType = `application/json;as=${as};g=meta.k8s.io;v=${parameters.get('v')}`;
  if (as === 'Table') return { as: 'table', contentType };
  if (as === 'PartialObjectMetadata' || as === 'PartialObjectMetadataList') return { as: 'metadata', contentType };
  return undefined;
}

/** Whether a client understands aggregated discovery (apidiscovery.k8s.io/v2: all groups in one answer). */
export function wantsAggregatedDiscovery(accept: string | undefined): boolean {
  return parseAccept(accept ?? '').some(
    ({ parameters }) =>
      parameters.get('g') === 'apidiscovery.k8s.io' &&
      parameters.get('v') === 'v2' &&
      parameters.get('as') === 'APIGroupDiscoveryList',
  );
}
