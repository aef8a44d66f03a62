import { describe, expect, test } from 'vitest';
import { isAfter, narrowingIn } from './check-migrations.ts';

describe('the release before would run into', () => {
  test.each([
    'drop table plan',
    'alter table check_in drop column notes',
    'alter table only check_in drop notes_column, drop column notes',
    'alter table "user" rename column email to address',
    'alter table plan rename to week_plan',
    'alter table check_in alter column mood type text',
    'alter table check_in alter mood set data type text',
    'alter table check_in alter column mood set not null',
    'alter table check_in add column place varchar(20) not null',
    'alter table check_in add place integer not null check (place > 0)',
    'alter table check_in add column a int default 1, add column b int not null',
    'alter table check_in add constraint once unique (user_id, mood)',
    'alter table check_in add check (mood > 1)',
    'alter table check_in drop constraint check_in_mood_check',
  ])('%s', (statement) => {
    expect(narrowingIn(`-- Up Migration\n${statement};`.replace('-- Up Migration', ''))).toHaveLength(1);
  });
});

describe('the release before does not notice', () => {
  test.each([
    'create table place (id uuid primary key, name text not null); alter table place add check (name <> $$x$$)',
    'alter table check_in add column place varchar(20)',
    "alter table check_in add column place varchar(20) not null default 'home'",
    'alter table check_in add column mood_twice integer not null generated always as (mood * 2) stored',
    'create index ix_check_in_mood on check_in (mood)',
    'drop index ix_check_in_mood',
    'drop trigger marks_member_data on check_in',
    'alter table check_in alter column mood drop not null',
    "insert into plan values ('drop table plan')",
  ])('%s', (statements) => {
    expect(narrowingIn(statements)).toEqual([]);
  });
});

test.each([
  ['0.2.0', '0.1.0', true],
  ['0.10.0', '0.9.9', true],
  ['1.0.0', '0.9.9', true],
  ['0.1.0', '0.1.0', false],
  ['0.9.9', '0.10.0', false],
])('release %s is after %s: %s', (one, other, is) => {
  expect(isAfter(one, other)).toBe(is);
});
