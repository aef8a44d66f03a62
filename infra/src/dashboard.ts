import { CloudwatchDashboard } from '@cdktn/provider-aws/lib/cloudwatch-dashboard/index.js';
import type { Construct } from 'constructs';
import type { Settings } from './settings.ts';
import { graph, type Line, logGraph, placed, type Unplaced } from './widgets.ts';

type Needs = { loadBalancer: string; cacheNodes: readonly string[] };

/** The runbook's key metrics that AWS itself measures, and what the log tells; members and the coach are told of elsewhere. */
export function defineDashboard(scope: Construct, settings: Settings, needs: Needs): void {
  const widgets = placed([...application(settings, needs), ...infrastructure(settings, needs), ...business]);
  new CloudwatchDashboard(scope, 'dashboard', {
    dashboardName: settings.names.cluster,
    dashboardBody: JSON.stringify({ widgets }),
  });
}

const balancer = (name: string, { loadBalancer }: Needs, more: object = {}): Line => [
  'AWS/ApplicationELB',
  name,
  'LoadBalancer',
  loadBalancer,
  { ...more },
];

const application = ({ names, region }: Settings, needs: Needs): Unplaced[] => [
  graph('Requests a minute', region, [balancer('RequestCount', needs)], { stat: 'Sum' }),
  graph(
    'Answers of 4xx and 5xx a minute',
    region,
    [
      balancer('HTTPCode_Target_4XX_Count', needs),
      balancer('HTTPCode_Target_5XX_Count', needs),
      balancer('HTTPCode_ELB_5XX_Count', needs),
    ],
    { stat: 'Sum' },
  ),
  graph(
    'Seconds to an answer',
    region,
    ['p50', 'p95', 'p99'].map((stat) => balancer('TargetResponseTime', needs, { stat, label: stat })),
  ),
  logGraph('Requests by endpoint', region, {
    group: names.logGroup,
    query:
      'filter msg = "request_completed" or msg = "request_failed" or msg = "slow_request" | stats count(*) as requests by route | sort requests desc | limit 20',
  }),
  logGraph('Errors', region, {
    group: names.logGroup,
    query: 'filter level = "ERROR" | stats count(*) as errors by msg | sort errors desc | limit 20',
  }),
];

const infrastructure = (settings: Settings, needs: Needs): Unplaced[] => [
  tasks(settings),
  ...database(settings),
  ...cache(settings, needs),
  photos(settings),
];

const tasks = ({ names, region }: Settings): Unplaced => {
  const of = (name: string): Line => [
    'AWS/ECS',
    name,
    'ClusterName',
    names.cluster,
    'ServiceName',
    names.service,
  ];
  return graph('Tasks: processor and memory, percent', region, [
    of('CPUUtilization'),
    of('MemoryUtilization'),
  ]);
};

const database = ({ names, region }: Settings): Unplaced[] => {
  const of = (name: string): Line => ['AWS/RDS', name, 'DBInstanceIdentifier', names.database];
  return [
    graph('Database: processor, percent', region, [of('CPUUtilization')]),
    graph('Database: connections', region, [of('DatabaseConnections')], { stat: 'Maximum' }),
    graph('Database: free storage, bytes', region, [of('FreeStorageSpace')], { stat: 'Minimum' }),
    graph('Database: seconds to read and write', region, [of('ReadLatency'), of('WriteLatency')]),
  ];
};

const cache = ({ region }: Settings, { cacheNodes }: Needs): Unplaced[] => {
  const of = (name: string): Line[] =>
    cacheNodes.map((node) => ['AWS/ElastiCache', name, 'CacheClusterId', node]);
  return [
    graph('Cache: memory, percent', region, of('DatabaseMemoryUsagePercentage')),
    graph('Cache: connections', region, of('CurrConnections')),
    graph('Cache: found of what was asked, percent', region, of('CacheHitRate')),
  ];
};

const photos = ({ names, region }: Settings): Unplaced => {
  const of = (name: string): Line => [
    'AWS/S3',
    name,
    'BucketName',
    names.photoBucket,
    'FilterId',
    'EntireBucket',
  ];
  return graph(
    'Photos: requests and errors a minute',
    region,
    ['AllRequests', '4xxErrors', '5xxErrors'].map(of),
    {
      stat: 'Sum',
    },
  );
};

const business: Unplaced[] = [
  {
    type: 'text',
    properties: {
      markdown: [
        '### Members and the coach',
        'Active members, check-ins, conversations and what the safety policy stopped, by hour and day:',
        '`npm run ops -- metrics`, from tables that outlive every process.',
        'What tasks send of themselves is asked for in Query Studio, in PromQL.',
      ].join('\n\n'),
    },
  },
];
