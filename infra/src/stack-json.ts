/** A stack as Terraform reads it. */
export type StackJson = {
  resource?: Record<string, Record<string, Attributes>>;
  data?: Record<string, Record<string, Attributes>>;
  /** Read or made while Terraform runs, and never kept in its state. */
  ephemeral?: Record<string, Record<string, Attributes>>;
  variable?: Record<string, Attributes>;
  terraform?: Attributes;
  provider?: Attributes;
  [part: string]: unknown;
};
// biome-ignore lint/suspicious/noExplicitAny: what a provider's attributes hold is known to its schema alone
export type Attributes = Record<string, any>;
export type Resource = { readonly type: string; readonly name: string; readonly attributes: Attributes };

/** Every resource of a type, or of all types. */
export function resourcesOf(stack: StackJson, type?: string): Resource[] {
  const types = Object.entries(stack.resource ?? {}).filter(([name]) => type === undefined || name === type);
  return types.flatMap(([name, named]) =>
    Object.entries(named).map(([key, attributes]) => ({ type: name, name: key, attributes })),
  );
}

/** One promise about a stack. @returns what breaks it, a sentence each. */
export type Policy = { readonly name: string; readonly check: (stack: StackJson) => string[] };

/** A promise that every resource of a type keeps; a stack without any breaks it. */
export const every = (
  type: string,
  name: string,
  holds: (attributes: Attributes, stack: StackJson) => boolean,
): Policy => ({
  name,
  check(stack) {
    const found = resourcesOf(stack, type);
    if (found.length === 0) return [`${name}: there is no ${type}`];
    return found
      .filter(({ attributes }) => !holds(attributes, stack))
      .map((resource) => `${name}: not so in ${type}.${resource.name}`);
  },
});

/** A promise about the stack as a whole. */
export const that = (name: string, holds: (stack: StackJson) => boolean): Policy => ({
  name,
  check: (stack) => (holds(stack) ? [] : [name]),
});

/** Whether it is the environment that members use. */
export const isProduction = (stack: StackJson): boolean =>
  stack.terraform?.backend?.s3?.key === 'production.tfstate';
