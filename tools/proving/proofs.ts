/** A promise at full size: a script that prints JSON lines and exits 0 only when it is kept. */
export type Proof = { name: string; promise: string; script: string; args: string[]; mostMinutes: number };

/** Every proof, in the order in which they are run. */
export const proofs: readonly Proof[] = [
  {
    name: 'energy',
    promise: 'the estimate meets its marks on 5,000 simulated people, and simpler methods miss them',
    script: 'proofs/energy/prove-energy.ts',
    args: ['--people', '5000', '--seed', '1'],
    mostMinutes: 10,
  },
  {
    name: 'energy-other-people',
    promise: 'the same on 5,000 other people, of another seed',
    script: 'proofs/energy/prove-energy.ts',
    args: ['--people', '5000', '--seed', '2026'],
    mostMinutes: 10,
  },
  {
    name: 'floors',
    promise: 'no target below the floor in 1,000,000 random states',
    script: 'proofs/energy/floors.ts',
    args: ['--states', '1000000', '--seed', '1'],
    mostMinutes: 5,
  },
  {
    name: 'grounding',
    promise: 'none of 100,000 false sentences would be shown, and less than 2 % of the true ones withheld',
    script: 'proofs/grounding/eval-grounding.ts',
    args: ['--mutations', '100000', '--seed', '1'],
    mostMinutes: 15,
  },
  {
    name: 'harm',
    promise:
      'of the risky texts kept apart at most 3 % reach a member, though a model agrees with every one of them',
    script: 'proofs/harm/eval-harm.ts',
    args: ['proofs/safety/held-out.jsonl', '--most', '0.03'],
    mostMinutes: 12,
  },
  {
    name: 'risk-model',
    promise: 'training again gives the weights of the safety model that are shipped',
    script: 'proofs/safety/model/train-model.ts',
    args: ['--check'],
    // Nine on a quiet machine.
    mostMinutes: 25,
  },
  {
    name: 'speed',
    promise: 'requests, start and memory stay within their goals, beside a floor of the same SQL',
    script: 'tools/bench.ts',
    args: ['--json'],
    mostMinutes: 6,
  },
  {
    name: 'model-answers-speed',
    promise: 'what stands around a model adds at most 5 ms before it is asked and 0.2 ms a sentence',
    script: 'tools/bench.ts',
    args: ['--json', 'provider-overhead', 'guard'],
    mostMinutes: 4,
  },
  {
    name: 'screens',
    promise: 'every page is sound on phones and a desktop, light and dark, empty and filled',
    script: 'proofs/screens/prove-screens.ts',
    args: [],
    mostMinutes: 15,
  },
  {
    name: 'recovery',
    promise:
      'a lost machine comes back as of a moment, row by row and photo by photo; who left stays away; damage is named',
    script: 'proofs/recovery/prove-recovery.ts',
    args: ['--members', '20', '--days', '100', '--photos', '3'],
    // Ten were not enough on a machine that others used, too.
    mostMinutes: 20,
  },
  {
    name: 'failover',
    promise:
      'no acknowledged check-in is lost when the primary is killed, its synchronous standby takes over and the server goes on by itself; without waiting for the standby some are',
    script: 'proofs/recovery/prove-failover.ts',
    args: [],
    mostMinutes: 3,
  },
  {
    name: 'gamedays',
    promise:
      'every incident that is played is noticed by its alarm alone, named, put right in time and costs no acknowledged write',
    script: 'proofs/gamedays/gameday.ts',
    args: [],
    mostMinutes: 20,
  },
  {
    name: 'image',
    promise:
      'what the Dockerfile builds serves, migrates, operates and stops on a Debian of its own, read-only and as its user',
    script: 'proofs/image/prove-image.ts',
    args: [],
    mostMinutes: 12,
  },
  {
    name: 'release-before',
    promise:
      'the release before starts on the schema of this one, serves a member, and all of its HTTP tests pass there',
    script: 'proofs/delivery/prove-previous-release.ts',
    args: [],
    mostMinutes: 20,
  },
  {
    name: 'installation',
    promise:
      'docs/self-hosting.md, typed line by line, installs, backs up, restores, upgrades without an error for members, takes an ill release back and rolls back',
    script: 'proofs/installation/prove-installation.ts',
    args: [],
    mostMinutes: 8,
  },
];
