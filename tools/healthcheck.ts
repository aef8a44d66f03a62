/** Whether the server of this container lives, for a runtime that has no curl: exit code 0 or 1. */
async function isAlive({ ROLE, PORT = '8000', OPS_PORT = '9464' }: NodeJS.ProcessEnv): Promise<boolean> {
  if (ROLE !== 'worker') return answers(`http://127.0.0.1:${PORT}/health`);
  // A worker answers no members, and without its port for operators nobody can ask it.
  return OPS_PORT === 'off' || answers(`http://127.0.0.1:${OPS_PORT}/metrics`);
}

const answerMs = 4000;

async function answers(url: string): Promise<boolean> {
  try {
    const { ok, body } = await fetch(url, { signal: AbortSignal.timeout(answerMs) });
    await body?.cancel();
    return ok;
  } catch {
    return false;
  }
}

process.exitCode = (await isAlive(process.env)) ? 0 : 1;
