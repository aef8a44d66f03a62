import type { IncomingMessage } from 'node:http';
import type { AwsError } from './aws-error.ts';

export type Asked = { service: string; action: string; input: Record<string, unknown>; form: Form };
/** How a request was put, and so how its answer is. */
export type Form = 'json' | 'query' | 'rest-json' | 's3';
export type Reply = { status: number; headers: Record<string, string>; body: string };

/** The service stands in the signature, as for AWS itself. */
export function readAsked(request: IncomingMessage, body: string): Asked {
  const { authorization = '', 'x-amz-target': target } = request.headers;
  const service = /Credential=[^/]+\/\d+\/[^/]+\/([^/]+)\//.exec(authorization)?.[1] ?? 'unsigned';
  const url = new URL(request.url ?? '/', 'http://simulator');
  if (service === 's3')
    return { service, action: restAction(request, url), input: { path: url.pathname }, form: 's3' };
  if (typeof target === 'string')
    return { service, action: target.split('.').at(-1) ?? '', input: JSON.parse(body || '{}'), form: 'json' };
  if (service === 'scheduler')
    return { service, action: restAction(request, url), input: restInput(url, body), form: 'rest-json' };
  const { Action = '', ...input } = queryInput(new URLSearchParams(body));
  return { service, action: String(Action), input, form: 'query' };
}

const restAction = ({ method }: IncomingMessage, url: URL) =>
  `${method} /${url.pathname.split('/').filter(Boolean).length}${url.searchParams.has('policy') ? '?policy' : ''}`;

const restInput = (url: URL, body: string) => ({
  ...Object.fromEntries(url.searchParams),
  Name: decodeURIComponent(url.pathname.split('/')[2] ?? ''),
  ...(body !== '' && JSON.parse(body)),
});

/** `Statistics.member.1=Maximum` becomes a list, `Dimensions.member.1.Name=x` a list of objects. */
function queryInput(given: URLSearchParams): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const [key, value] of given) {
    const [name = '', , index, field] = key.split('.');
    if (index === undefined) {
      input[name] = value;
      continue;
    }
    const list = (input[name] ?? []) as unknown[];
    const at = Number(index) - 1;
    list[at] = field === undefined ? value : { ...(list[at] as object), [field]: value };
    input[name] = list;
  }
  return input;
}

let requests = 0;
const requestId = () => `00000000-0000-4000-8000-${String(++requests).padStart(12, '0')}`;

export function replyOf({ action, form }: Asked, output: object): Reply {
  const id = requestId();
  if (form === 's3') return { status: 200, headers: s3Headers(output), body: s3Body(output) };
  if (form === 'query') {
    const xml = `<${action}Response><${action}Result>${xmlOf(output)}</${action}Result><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></${action}Response>`;
    return { status: 200, headers: { 'content-type': 'text/xml', 'x-amzn-requestid': id }, body: xml };
  }
  const body = JSON.stringify(output, (_, value) => value);
  return {
    status: 200,
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-requestid': id },
    body,
  };
}

export function refusalOf({ form }: Pick<Asked, 'form'>, { code, message, status }: AwsError): Reply {
  const id = requestId();
  if (form === 'query' || form === 's3') {
    const told = `<Error>${form === 'query' ? `<Type>${status < 500 ? 'Sender' : 'Receiver'}</Type>` : ''}<Code>${code}</Code><Message>${escaped(message)}</Message></Error>`;
    const body = form === 's3' ? told : `<ErrorResponse>${told}<RequestId>${id}</RequestId></ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml' }, body };
  }
  const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amzn-errortype': code };
  return { status, headers, body: JSON.stringify({ __type: code, message }) };
}

/** A list whose elements have a name of their own in XML. */
export const named = (name: string, items: readonly object[]) => ({ [listName]: name, items });
const listName = Symbol('name of list items');
type Named = { [listName]: string; items: readonly object[] };

function xmlOf(value: object): string {
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined && inner !== null)
    .map(([key, inner]) => `<${key}>${xmlValue(inner)}</${key}>`)
    .join('');
}

function xmlValue(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== 'object' || value === null) return escaped(String(value));
  if (listName in value) {
    const list = value as Named;
    return list.items.map((item) => `<${list[listName]}>${xmlOrText(item)}</${list[listName]}>`).join('');
  }
  return xmlOf(value);
}

const xmlOrText = (item: unknown) =>
  typeof item === 'object' && item !== null ? xmlOf(item) : xmlValue(item);

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const s3Headers = (output: object) => ({
  'content-type': 'text' in output ? 'application/json' : 'application/xml',
});
const s3Body = (output: object) =>
  'text' in output ? String(output.text) : `<?xml version="1.0"?>${xmlOf(output)}`;

/** JSON services write moments as seconds. */
export const epochS = (moment: Date) => moment.getTime() / 1000;
