const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** One line for one long step: on a terminal it counts the seconds, elsewhere it is said once at the start and at the end. */
export const startProgress = (doing, stream = process.stderr) => {
  const startedMs = Date.now();
  const seconds = () => `${Math.round((Date.now() - startedMs) / 1000)} s`;
  const end = (line) => {
    clearInterval(ticking);
    stream.write(stream.isTTY ? `\r\u001b[2K${line}\n` : `${line}\n`);
  };
  let frame = 0;
  const tick = () => {
    stream.write(`\r\u001b[2K${FRAMES[frame % FRAMES.length]} ${doing} ${seconds()}`);
    frame += 1;
  };
  const ticking = stream.isTTY ? setInterval(tick, 100) : undefined;
  if (!stream.isTTY) stream.write(`${doing} ...\n`);
  return {
    done: (what) => end(`${what} in ${seconds()}.`),
    failed: (what) => end(`${what} after ${seconds()}.`),
  };
};
