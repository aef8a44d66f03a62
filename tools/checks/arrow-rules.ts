import type { IRegularForbiddenRuleType } from 'dependency-cruiser';

const test = '(\\.(test|spec)\\.tsx?$|/(testing|e2e)/)';
const backend = '^packages/backend/src/';
const forbid = (
  name: string,
  comment: string,
  from: IRegularForbiddenRuleType['from'],
  to: IRegularForbiddenRuleType['to'],
): IRegularForbiddenRuleType => ({ name, severity: 'error', comment, from, to });

/** Which file may import which: apps -> backend -> contract -> domain, and the order inside the backend. */
export const arrowRules: readonly IRegularForbiddenRuleType[] = [
  forbid(
    'domain-stands-alone',
    'the domain imports nothing else of ours',
    { path: '^packages/domain/' },
    { path: '^(packages|apps|proofs|tools|infra)/', pathNot: '^packages/domain/' },
  ),
  forbid(
    'domain-does-no-io',
    'domain rules are pure: no file, network or process',
    { path: '^packages/domain/', pathNot: test },
    { dependencyTypes: ['core'] },
  ),
  forbid(
    'contract-knows-domain-only',
    'the contract imports only the domain',
    { path: '^packages/contract/' },
    { path: '^(packages|apps|proofs|tools|infra)/', pathNot: '^packages/(contract|domain)/' },
  ),
  forbid(
    'backend-knows-contract-and-domain',
    'the backend imports only the contract and the domain',
    { path: '^packages/backend/' },
    { path: '^(packages|apps|proofs|tools|infra)/', pathNot: '^packages/(backend|contract|domain)/' },
  ),
  forbid(
    'web-knows-contract-and-domain',
    'browser code imports only the contract and the domain',
    { path: '^apps/(web|console)/' },
    { path: '^(packages|apps|proofs|tools|infra)/', pathNot: '^(packages/(contract|domain)|apps/$1)/' },
  ),
  forbid(
    'apps-stand-apart',
    'an app imports packages, never another app',
    { path: '^apps/(api|ops)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid('nothing-imports-proofs', 'proofs are outermost', { pathNot: '^proofs/' }, { path: '^proofs/' }),
  forbid(
    'doors-open-from-app-only',
    'only app.ts and the open-*.ts beside it put a slice`s doors (routes, jobs, tools, ops) to use',
    { pathNot: [`${backend}(app|open-[a-z]+)\\.ts$`, test] },
    { path: `${backend}.+\\.(routes|jobs|tools|ops)\\.ts$` },
  ),
  forbid(
    'stores-stay-in-their-slice',
    'another slice is asked through its use cases, not its tables',
    { path: `${backend}features/([^/]+)/`, pathNot: test },
    { path: `${backend}features/.+\\.store\\.ts$`, pathNot: `${backend}features/$1/` },
  ),
  forbid(
    'plain-data-imports-nothing',
    'infrastructure reads these tables, so they must load alone',
    { path: '^packages/.+/(alarms|schedules|config-keys)\\.ts$' },
    { path: '.' },
  ),
  forbid(
    'infra-reads-tables',
    'infrastructure is told names, alarms, schedules and settings by the server, and asks nothing else of it',
    { path: '^infra/', pathNot: test },
    {
      path: '^(packages|apps|proofs|tools)/',
      pathNot:
        '^packages/backend/src/(config-keys\\.ts|secret-names\\.ts|features/alarms/|features/schedules/schedules\\.ts|platform/control/aws-names\\.ts|testing/runbook\\.facts\\.json)',
    },
  ),
  forbid('no-cycles', 'modules must not need each other in a circle', {}, { circular: true }),
];
