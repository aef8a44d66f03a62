import type { Attributes, StackJson } from './stack-json.ts';

/** One way to break a stack by hand. */
export type Break = { readonly what: string; readonly apply: (stack: StackJson) => void };

/**
 * Another value at a place of a resource.
 *
 * @param place type, name and the way from there, such as `aws_lb.balancer.access_logs.enabled`
 * @throws when nothing is there, or the value is there already: then nothing would be broken.
 */
export const put = (place: string, value: unknown): Break => ({
  what: `${place} is ${JSON.stringify(value)}`,
  apply(stack) {
    const { holder, key } = find(stack, place);
    if (JSON.stringify(holder[key]) === JSON.stringify(value)) throw new Error(`${place} is that already`);
    holder[key] = value;
  },
});

/** Nothing at a place that has something. */
export const drop = (place: string): Break => ({
  what: `${place} is missing`,
  apply(stack) {
    const { holder, key } = find(stack, place);
    delete holder[key];
  },
});

/** Another text in an attribute that holds JSON, such as a policy or the containers of a task. */
export const rewrite = (place: string, from: string, to: string): Break => ({
  what: `${place} has ${to === '' ? `no ${from}` : `${to} for ${from}`}`,
  apply(stack) {
    const { holder, key } = find(stack, place);
    const text = String(holder[key]);
    if (!text.includes(from)) throw new Error(`${place} has no ${from}`);
    holder[key] = text.replaceAll(from, to);
  },
});

/** Something that nobody should have added. */
export const add = (type: string, name: string, attributes: Attributes): Break => ({
  what: `there is ${type}.${name}`,
  apply(stack) {
    const named = stack.resource?.[type];
    if (named === undefined) throw new Error(`there is no ${type}`);
    named[name] = attributes;
  },
});

function find(stack: StackJson, place: string): { holder: Attributes; key: string } {
  const [type = '', name = '', ...path] = place.split('.');
  const steps = type === 'terraform' || type === 'provider' ? [name, ...path] : [type, name, ...path];
  const top = type === 'terraform' || type === 'provider' ? stack[type] : stack.resource;
  let holder = (steps.length > 0 ? top : stack) as Attributes;
  for (const step of steps.slice(0, -1)) holder = holder?.[step];
  const key = steps.at(-1) ?? '';
  if (holder?.[key] === undefined) throw new Error(`there is nothing at ${place}`);
  return { holder, key };
}
