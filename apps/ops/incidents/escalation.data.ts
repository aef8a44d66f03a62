/** Whom to call when, as the runbook has it. The persons stand in DATA_DIR/contacts.json. */
export const escalationLevels = [
  { level: 'L1', role: 'On-call engineer', when: 'First response' },
  { level: 'L2', role: 'Engineering lead', when: 'L1 can’t resolve it in 30 min' },
  { level: 'L3', role: 'CTO / founder', when: 'Major outage, data loss' },
] as const;

/** Where the services that this one leans on are asked for help. */
export const externalContacts = [
  { service: 'AWS', portal: 'https://console.aws.amazon.com/support' },
  { service: 'OpenAI', portal: 'https://help.openai.com' },
  { service: 'Anthropic', portal: 'https://support.anthropic.com' },
  { service: 'GitHub', portal: 'https://support.github.com' },
] as const;
