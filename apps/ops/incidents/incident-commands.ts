import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readConfig } from '@sleek/backend/config';
import type { Incident } from '@sleek/backend/features/incidents/incident';
import { postMortem, postMortemName } from '@sleek/backend/features/incidents/post-mortem';
import { readIncident, readIncidents } from '@sleek/backend/features/incidents/read-incidents';
import {
  checkIncident,
  type EntryOrder,
  type IncidentError,
  openIncident,
  writeEntry,
} from '@sleek/backend/features/incidents/write-incident';
import { systemClock } from '@sleek/backend/platform/clock';
import type { Database } from '@sleek/backend/platform/postgres/database';
import { incidentImpacts, serviceParts } from '@sleek/contract/status';
import { Argument, type Command, Option } from 'commander';
import { addChangeOptions } from '../change-options.ts';
import { confirm } from '../confirm.ts';
import { exitCodes, OpsFailure } from '../exit-codes.ts';
import { withDatabase } from '../open-database.ts';
import { operatorOf } from '../operator.ts';
import type { Terminal } from '../terminal.ts';
import { incidentLine, incidentText, incidentToJson } from './incident-lines.ts';

type Ways = { yes?: true; dryRun?: true; json?: true };
type OpenOptions = Ways & { title: string; impact: string; parts: string; words: string };
type WriteOptions = Ways & { words: string; public?: true; out?: string };

export function addIncidentCommands(program: Command, terminal: Terminal): void {
  const incident = program
    .command('incident')
    .description('What does not work: told to members on /status at once, and kept for the post-mortem.');
  addChangeOptions(
    incident
      .command('open')
      .description('Begins an incident.')
      .requiredOption('--title <text>', 'what does not work, as members would say it')
      .addOption(
        new Option('--impact <impact>', 'how bad it is').choices([...incidentImpacts]).makeOptionMandatory(),
      )
      .requiredOption('--parts <list>', `what it touches, by commas: ${serviceParts.join(', ')}`)
      .requiredOption('--words <text>', 'what members read first'),
  ).action((options: OpenOptions) => open(terminal, options));
  addChangeOptions(
    incident
      .command('note')
      .description('Adds to the timeline: for operators, or with --public for members.')
      .addArgument(idArgument())
      .requiredOption('--words <text>', 'what happened or was done')
      .option('--public', 'members read it too'),
  ).action((id: number, options: WriteOptions) =>
    write(terminal, { id, kind: options.public ? 'update' : 'note', words: options.words }, options),
  );
  addChangeOptions(
    incident
      .command('close')
      .description('Ends an incident and writes its post-mortem, with the timeline filled in.')
      .addArgument(idArgument())
      .requiredOption('--words <text>', 'what members read last')
      .option('--out <folder>', 'where the post-mortem goes; BACKUP_DIR/incidents without it'),
  ).action((id: number, options: WriteOptions) =>
    write(terminal, { id, kind: 'closed', words: options.words }, options),
  );
  incident
    .command('post-mortem')
    .description('Writes the post-mortem of an incident once more; a file that is there is left alone.')
    .addArgument(idArgument())
    .option('--out <folder>', 'where it goes; BACKUP_DIR/incidents without it')
    .option('--json', 'as one JSON object')
    .action((id: number, options: WriteOptions) => writeAgain(terminal, id, options));
  incident
    .command('list')
    .description('Open incidents and those of the last 90 days, newest first.')
    .option('--json', 'as one JSON object')
    .action((options: Ways) => list(terminal, options));
  incident
    .command('show')
    .description('One incident with its whole timeline.')
    .addArgument(idArgument())
    .option('--json', 'as one JSON object')
    .action((id: number, options: Ways) => show(terminal, id, options));
}

const idArgument = () =>
  new Argument('<id>', 'its number').argParser((text: string) => {
    if (/^\d{1,15}$/.test(text)) return Number(text);
    throw new OpsFailure(exitCodes.wrongUse, 'Name the incident by its number; `incident list` tells it.');
  });

async function open(terminal: Terminal, options: OpenOptions): Promise<void> {
  const { title, impact, words } = options;
  const parts = options.parts.split(',').map((part) => part.trim());
  const checked = checkIncident({ title, impact, parts, words });
  if (!checked.ok) throw refusalOf(checked.error);
  terminal.err(`Members will read on /status: ${title} (${impact}; ${parts.join(', ')}): ${words}`);
  if (options.dryRun) return nothingDone(terminal, options);
  await withDatabase(terminal, async (db) => {
    await confirm(terminal, { yes: options.yes === true });
    const deps = { db, clock: systemClock };
    const opened = await openIncident(deps, operatorOf(terminal), { title, impact, parts, words });
    if (!opened.ok) throw refusalOf(opened.error);
    const { id } = opened.value;
    const incident = await found(db, id);
    const undo = `npm run ops -- incident close ${id} --words "..."`;
    if (options.json) return say(terminal, { incident: incidentToJson(incident), undo });
    terminal.out(
      `Incident ${id} is open. Go on: npm run ops -- incident note ${id} --words "..."\nUndo: ${undo}`,
    );
  });
}

/** A note, an update or the end. */
async function write(terminal: Terminal, order: EntryOrder, options: WriteOptions): Promise<void> {
  await withDatabase(terminal, async (db) => {
    const before = await found(db, order.id);
    if (before.closedAt !== null) throw refusalOf({ type: 'already-closed' });
    const readers = order.kind === 'note' ? 'Operators' : 'Members';
    terminal.err(`${readers} will read at incident ${order.id} (${before.title}): ${order.words}`);
    if (options.dryRun) return nothingDone(terminal, options);
    if (order.kind !== 'note') await confirm(terminal, { yes: options.yes === true });
    const deps = { db, clock: systemClock };
    const written = await writeEntry(deps, operatorOf(terminal), order);
    if (!written.ok) throw refusalOf(written.error);
    const after = await found(db, order.id);
    if (after.entries.length <= before.entries.length)
      throw new OpsFailure(exitCodes.failed, 'What was written cannot be read back.');
    const path = order.kind === 'closed' ? writePostMortem(terminal, after, options) : null;
    if (options.json) return say(terminal, { incident: incidentToJson(after), post_mortem: path });
    terminal.out(
      path === null
        ? `Written to incident ${order.id}. Undo: write another one that corrects it.`
        : `Incident ${order.id} is closed. Post-mortem: ${path}\nUndo: npm run ops -- incident open ... (a new one).`,
    );
  });
}

async function writeAgain(terminal: Terminal, id: number, options: WriteOptions): Promise<void> {
  const incident = await withDatabase(terminal, (db) => found(db, id));
  const path = writePostMortem(terminal, incident, options);
  if (options.json) say(terminal, { post_mortem: path });
  else terminal.out(`Written: ${path}`);
}

function writePostMortem(terminal: Terminal, incident: Incident, { out }: WriteOptions): string {
  const config = readConfig(terminal.environment, terminal);
  const folder =
    out === undefined ? join(config.ok ? config.value.backupDir : '.', 'incidents') : resolve(out);
  const path = join(folder, postMortemName(incident));
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, postMortem(incident), { flag: 'wx' });
    return path;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OpsFailure(
      exitCodes.failed,
      `The post-mortem was not written to ${path} (${code}). Elsewhere: npm run ops -- incident post-mortem ${incident.id} --out FOLDER`,
    );
  }
}

async function list(terminal: Terminal, { json }: Ways): Promise<void> {
  const incidents = await withDatabase(terminal, (db) => readIncidents({ db, clock: systemClock }));
  if (json) return say(terminal, { incidents: incidents.map(incidentToJson) });
  terminal.out(incidents.length === 0 ? 'None in 90 days.' : incidents.map(incidentLine).join('\n'));
}

async function show(terminal: Terminal, id: number, { json }: Ways): Promise<void> {
  const incident = await withDatabase(terminal, (db) => found(db, id));
  if (json) say(terminal, { incident: incidentToJson(incident) });
  else terminal.out(incidentText(incident));
}

async function found(db: Database, id: number): Promise<Incident> {
  const incident = await readIncident({ db }, id);
  if (incident === null) throw refusalOf({ type: 'no-such-incident' });
  return incident;
}

const say = (terminal: Terminal, value: object) => terminal.out(JSON.stringify(value, null, 2));

function nothingDone(terminal: Terminal, { json }: Ways): void {
  if (json) say(terminal, { dry_run: true });
  else terminal.out('Nothing was changed.');
}

function refusalOf(error: IncidentError): OpsFailure {
  const wrong = (message: string) => new OpsFailure(exitCodes.wrongUse, message);
  switch (error.type) {
    case 'no-such-incident':
      return wrong('There is no such incident; `incident list` tells which there are.');
    case 'already-closed':
      return new OpsFailure(exitCodes.refused, 'The incident is closed. Open another one.');
    case 'words-refused':
      return wrong(`Give --words of one line and at most ${error.maxLength} characters.`);
    case 'title-refused':
      return wrong(`Give a --title of one line and at most ${error.maxLength} characters.`);
    case 'unknown-impact':
      return wrong(`--impact is one of: ${error.known.join(', ')}`);
    case 'unknown-part':
      return wrong(`--parts are of: ${error.known.join(', ')}`);
  }
}
