import { every, type Policy, resourcesOf, type StackJson, that } from './stack-json.ts';

const tiers = ['public', 'private', 'database'];
const everywhere = ['0.0.0.0/0', '::/0'];

const subnetsOf = (stack: StackJson, tier: string) =>
  resourcesOf(stack, 'aws_subnet').filter(({ attributes }) => attributes.tags?.tier === tier);

const routesOutOf = (stack: StackJson, tier: string) =>
  subnetsOf(stack, tier).map(({ name }) => {
    const link = resourcesOf(stack, 'aws_route_table_association').find(
      ({ attributes }) => attributes.subnet_id === `\${aws_subnet.${name}.id}`,
    );
    const table = /aws_route_table\.([\w-]+)\.id/.exec(link?.attributes.route_table_id ?? '')?.[1] ?? '';
    return stack.resource?.aws_route_table?.[table]?.route ?? null;
  });

const rulesOf = (stack: StackJson, direction: 'ingress' | 'egress') =>
  resourcesOf(stack, `aws_vpc_security_group_${direction}_rule`);

/** Who may speak with whom: `from>to:port` for every rule, `*` for everybody. */
const ways = (stack: StackJson, direction: 'ingress' | 'egress') =>
  rulesOf(stack, direction)
    .map(({ attributes: rule }) => {
      const own = groupIn(rule.security_group_id);
      const other = rule.cidr_ipv4 === undefined ? groupIn(rule.referenced_security_group_id) : '*';
      const [from, to] = direction === 'egress' ? [own, other] : [other, own];
      return `${from}>${to}:${rule.ip_protocol}/${rule.from_port}-${rule.to_port}`;
    })
    .sort();
const groupIn = (reference: unknown) =>
  /aws_security_group\.([\w-]+)\.id/.exec(String(reference))?.[1] ?? '?';

export const networkPolicies: readonly Policy[] = [
  that('each tier has one subnet in each zone, and there are two zones or more', (stack) => {
    const zonesOf = (tier: string) =>
      subnetsOf(stack, tier).map(({ attributes }) => String(attributes.availability_zone));
    const zones = [
      ...new Set(resourcesOf(stack, 'aws_subnet').map((each) => each.attributes.availability_zone)),
    ];
    return zones.length >= 2 && tiers.every((tier) => zonesOf(tier).sort().join() === zones.sort().join());
  }),
  every(
    'aws_subnet',
    'every subnet has its tier and is part of the network',
    ({ vpc_id: vpc, tags, cidr_block }) => {
      return /aws_vpc\.vpc\.id/.test(vpc) && tiers.includes(tags?.tier) && /\/20$/.test(cidr_block);
    },
  ),
  every('aws_subnet', 'no subnet gives out public addresses', (subnet) => !subnet.map_public_ip_on_launch),
  that('public subnets lead to the internet', (stack) =>
    routesOutOf(stack, 'public').every((routes) => /aws_internet_gateway\./.test(routes?.[0]?.gateway_id)),
  ),
  that('no route leads out of the database subnets', (stack) =>
    routesOutOf(stack, 'database').every((routes) => routes?.length === 0),
  ),
  that('private subnets reach the internet through the gateway of their own zone alone', (stack) => {
    const routes = routesOutOf(stack, 'private');
    const gateways = routes.map((each) => each?.[0]?.nat_gateway_id);
    return (
      routes.every((each) => each?.length === 1 && !each[0].gateway_id) &&
      gateways.every(Boolean) &&
      new Set(gateways).size === routes.length
    );
  }),
  that(
    'the load balancer takes 80 and 443 from everybody, and nothing else is open to everybody',
    (stack) => {
      const open = ways(stack, 'ingress').filter((way) => way.startsWith('*'));
      return open.join(' ') === '*>load-balancer:tcp/443-443 *>load-balancer:tcp/80-80';
    },
  ),
  that('tasks reach the internet by HTTPS and mail alone, and nothing else reaches it', (stack) => {
    const open = ways(stack, 'egress').filter((way) => /\*/.test(way));
    return open.join(' ') === 'api>*:tcp/443-443 api>*:tcp/465-465';
  }),
  that('groups let in from each other exactly what they need', (stack) => {
    const wanted =
      'api>cache:tcp/6379-6379 api>database:tcp/5432-5432 api>endpoints:tcp/443-443 load-balancer>api:tcp/8000-8000';
    const between = (direction: 'ingress' | 'egress') =>
      ways(stack, direction)
        .filter((way) => !way.includes('*'))
        .join(' ');
    return between('ingress') === wanted && between('egress') === wanted;
  }),
  that('no group has rules of its own beside those', (stack) =>
    resourcesOf(stack, 'aws_security_group').every(
      ({ attributes }) => attributes.ingress === undefined && attributes.egress === undefined,
    ),
  ),
  that('no rule takes everything', (stack) =>
    [...rulesOf(stack, 'ingress'), ...rulesOf(stack, 'egress')].every(
      ({ attributes: rule }) => rule.ip_protocol === 'tcp' && !everywhere.includes(rule.cidr_ipv6),
    ),
  ),
  every('aws_default_security_group', 'the default group is closed', (group) => {
    return group.ingress?.length === 0 && group.egress?.length === 0;
  }),
  every('aws_flow_log', 'flow logs tell of all traffic', (log) => {
    return log.traffic_type === 'ALL' && /aws_vpc\.vpc\.id/.test(log.vpc_id);
  }),
  every('aws_flow_log', 'flow logs reach their group', ({ log_destination: group, iam_role_arn: role }) => {
    return (
      /aws_cloudwatch_log_group\.flow-logs\./.test(group) && /aws_iam_role\.flow-log-writer\./.test(role)
    );
  }),
  every('aws_nat_gateway', 'gateways out stand in the public subnets', (gateway) => {
    return /aws_subnet\.public-/.test(gateway.subnet_id) && /aws_eip\./.test(gateway.allocation_id);
  }),
  every(
    'aws_vpc_endpoint',
    'services of AWS are reached by their own names, from the tasks alone',
    (endpoint, stack) => {
      if (endpoint.vpc_endpoint_type === 'Gateway')
        return endpoint.route_table_ids?.length === subnetsOf(stack, 'private').length;
      const { private_dns_enabled: isNamed, subnet_ids: subnets, security_group_ids: groups } = endpoint;
      return (
        isNamed === true &&
        subnets?.length === subnetsOf(stack, 'private').length &&
        subnets.every((id: string) => /aws_subnet\.private-/.test(id)) &&
        /aws_security_group\.endpoints\./.test(groups?.join())
      );
    },
  ),
  that('tasks reach S3 and what starts them inside the network', (stack) => {
    const names = resourcesOf(stack, 'aws_vpc_endpoint').map(({ attributes }) =>
      attributes.service_name.split('.').slice(3).join('.'),
    );
    return ['s3', 'ecr.api', 'ecr.dkr', 'logs', 'secretsmanager'].every((name) => names.includes(name));
  }),
];
