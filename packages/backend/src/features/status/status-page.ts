import { type PartState, type ServiceStatus, serviceParts } from '@sleek/contract/status';
import { incidentDuration } from '../incidents/incident-words.ts';
import { historyDays } from '../incidents/read-incidents.ts';
import { impactTitles, partTitles, stateTitles } from './status-words.data.ts';

type WireIncident = ServiceStatus['incidents']['open'][number];

/** The page as one text: everything that it needs is in it. */
export function statusPage(status: ServiceStatus): string {
  const { incidents } = status;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${escaped(status.headline)} – Sleek Coach status</title>
<style>${statusStyle}</style>
</head>
<body>
<header><a class="home" href="/">Sleek Coach</a><span>Status</span></header>
<main>
${banner(status)}
${maintenanceNotice(status)}${openIncidents(incidents.open)}<section aria-labelledby="parts">
<h2 id="parts">What works now</h2>
<ul class="parts">
${status.parts.map(partItem).join('\n')}
</ul>
</section>
${history(status)}
</main>
<footer><p>As of ${time(status.as_of)}. <a href="/status">Look again</a></p>
<p>All times are UTC. The same for programs: <a href="/status.json">status.json</a></p></footer>
</body>
</html>
`;
}

const tones = { works: 'good', limited: 'attention', down: 'bad', maintenance: 'attention' } as const;
const marks = { good: '✓', attention: '!', bad: '✕' } as const;

function banner({ status, headline }: ServiceStatus): string {
  const tone = tones[status];
  return `<div class="banner ${tone}"><span class="mark" aria-hidden="true">${marks[tone]}</span><h1>${escaped(headline)}</h1></div>`;
}

function maintenanceNotice({ maintenance }: ServiceStatus): string {
  if (maintenance === null) return '';
  const { words, since, announced_until: until } = maintenance;
  const end = until === null ? '' : ` We expect to be back by ${time(until)}.`;
  return `<section class="card" aria-label="Maintenance"><p>${escaped(words)}</p>
<p class="quiet">Since ${time(since)}.${end}</p></section>
`;
}

function openIncidents(open: readonly WireIncident[]): string {
  if (open.length === 0) return '';
  return `<section aria-labelledby="now"><h2 id="now">What we are working on</h2>
${open.map((incident) => incidentCard(incident, 'h3')).join('\n')}
</section>
`;
}

const partTones: Readonly<Record<PartState, keyof typeof marks>> = {
  works: 'good',
  limited: 'attention',
  down: 'bad',
  paused: 'attention',
};

function partItem({ title, state, since, words }: ServiceStatus['parts'][number]): string {
  const tone = partTones[state];
  const from = since === null || state === 'works' ? '' : `Since ${time(since)}. `;
  const more = words + from === '' ? '' : `<p class="quiet">${from}${escaped(words)}</p>`;
  return `<li><div class="row"><span>${escaped(title)}</span><span class="state ${tone}"><span aria-hidden="true">${marks[tone]}</span> ${stateTitles[state]}</span></div>${more}</li>`;
}

function history({ as_of, incidents }: ServiceStatus): string {
  return `<section aria-labelledby="history">
<h2 id="history">The last ${historyDays} days</h2>
${incidents.known_at === null ? '<p>What happened in the last days cannot be read at the moment.</p>' : historyOf(as_of, incidents)}
</section>`;
}

const oldMs = 60_000;

function historyOf(asOf: string, { known_at, open, past }: ServiceStatus['incidents']): string {
  const isOld = Date.parse(asOf) - Date.parse(known_at ?? asOf) > oldMs;
  const age = isOld
    ? `<p class="notice">This is what we knew at ${time(known_at ?? asOf)}; newer entries cannot be read at the moment.</p>\n`
    : '';
  const list =
    past.length === 0
      ? '<p>No disruptions that have ended.</p>'
      : past.map((incident) => incidentCard(incident, 'h3')).join('\n');
  return `${age}${dayStrip(asOf, [...open, ...past])}\n${list}`;
}

const dayMs = 86_400_000;

/** A mark a day, the oldest first, tall and coloured where there was an incident. */
function dayStrip(asOf: string, incidents: readonly WireIncident[]): string {
  const today = Math.floor(Date.parse(asOf) / dayMs);
  const dayOf = (instant: string) => Math.floor(Date.parse(instant) / dayMs);
  const days = Array.from({ length: historyDays }, (_, n) => today - historyDays + 1 + n);
  const hit = days.map((day) =>
    incidents.filter((one) => dayOf(one.opened_at) <= day && day <= dayOf(one.closed_at ?? asOf)),
  );
  const bars = hit.map((on, n) => {
    const tone =
      on.length === 0 ? 'good' : on.some(({ impact }) => impact === 'outage') ? 'bad' : 'attention';
    const height = on.length === 0 ? 20 : 32;
    return `<rect class="${tone}" x="${n * 4}" y="${32 - height}" width="3" height="${height}" rx="1.5"/>`;
  });
  const quiet = hit.filter((on) => on.length === 0).length;
  return `<figure><svg viewBox="0 0 ${historyDays * 4 - 1} 32" preserveAspectRatio="none" role="img" aria-label="${quiet} of ${historyDays} days without a disruption">${bars.join('')}</svg>
<figcaption><span>${historyDays} days ago</span><span>${quiet} days without a disruption</span><span>today</span></figcaption></figure>`;
}

function incidentCard({ title, impact, parts, updates, ...at }: WireIncident, heading: string): string {
  const touched = serviceParts.filter((part) => parts.includes(part)).map((part) => partTitles[part]);
  const spell =
    at.closed_at === null
      ? `Since ${time(at.opened_at)}`
      : `${time(at.opened_at)}, ${incidentDuration(new Date(at.opened_at), new Date(at.closed_at))}`;
  return `<article class="card">
<${heading}>${escaped(title)}</${heading}>
<p class="quiet">${impactTitles[impact]} · ${escaped(touched.join(', '))} · ${spell}</p>
<ol>
${updates.map(({ at: when, words }) => `<li><time datetime="${when}">${plainTime(when)}</time> ${escaped(words)}</li>`).join('\n')}
</ol>
</article>`;
}

const timeFormat = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'UTC',
});

const plainTime = (instant: string) => timeFormat.format(new Date(instant)).replace(',', '');
const time = (instant: string) => `<time datetime="${instant}">${plainTime(instant)}</time>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

/** The colours of the web app. */
export const statusStyle = `
:root{color-scheme:light dark;--surface:light-dark(#f7f8f7,#101413);--card:light-dark(#fff,#181d1c);--on:light-dark(#17201e,#e6ecea);--muted:light-dark(#55615e,#a3b0ac);--link:light-dark(#0b6b5e,#7fd6c5);--line:light-dark(#dfe4e1,#2a3230);--good:light-dark(#0b6b5e,#7fd6c5);--good-bg:light-dark(#cfe9e3,#0f4a40);--attention:light-dark(#8a5a00,#ffbf5c);--attention-bg:light-dark(#faecd2,#3a2c10);--bad:light-dark(#b3261e,#ffb4ab);--bad-bg:light-dark(#fbe4e1,#43211d)}
*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--on);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;overflow-wrap:anywhere}
header,main,footer{max-width:44rem;margin:0 auto;padding:0 1.25rem}
header{display:flex;gap:.75rem;align-items:center;padding-top:.75rem;color:var(--muted)}
a{color:var(--link)}
.home{display:inline-flex;align-items:center;min-height:2.75rem;font-weight:600;text-decoration:none}
h1{font-size:1.375rem;line-height:1.75rem;margin:0}
h2{font-size:1.125rem;line-height:1.625rem;margin:2rem 0 .75rem}
h3{font-size:1rem;margin:0}
p{margin:.25rem 0 0}
.banner{display:flex;gap:.875rem;align-items:center;border-radius:1rem;padding:1.25rem;margin-top:.5rem}
.mark{flex:none;display:grid;place-items:center;width:2rem;height:2rem;border-radius:50%;font-weight:700}
.banner.good{background:var(--good-bg)}.banner.attention{background:var(--attention-bg)}.banner.bad{background:var(--bad-bg)}
.good .mark{background:var(--good);color:var(--good-bg)}.attention .mark{background:var(--attention);color:var(--attention-bg)}.bad .mark{background:var(--bad);color:var(--bad-bg)}
.card,.parts{background:var(--card);border:1px solid var(--line);border-radius:1rem}
.card{padding:1rem 1.25rem;margin-top:.75rem}
.parts{list-style:none;margin:0;padding:0 1.25rem}
.parts li{padding:.875rem 0}
.parts li+li{border-top:1px solid var(--line)}
.row{display:flex;justify-content:space-between;gap:1rem}
.state{flex:none;font-weight:600}
.state.good{color:var(--good)}.state.attention{color:var(--attention)}.state.bad{color:var(--bad)}
.quiet{color:var(--muted);font-size:.875rem;line-height:1.25rem}
.notice{background:var(--attention-bg);border-radius:.75rem;padding:.75rem 1rem;margin-bottom:.75rem}
ol{list-style:none;margin:.75rem 0 0;padding:0}
ol li{padding:.25rem 0}
ol time{display:block;color:var(--muted);font-size:.875rem}
figure{margin:0}
svg{display:block;width:100%;height:2rem}
rect.good{fill:var(--good)}rect.attention{fill:var(--attention)}rect.bad{fill:var(--bad)}
figcaption{display:flex;justify-content:space-between;gap:.5rem;color:var(--muted);font-size:.8125rem;margin-top:.375rem}
footer{color:var(--muted);font-size:.875rem;padding-top:2rem;padding-bottom:2.5rem}
footer a{display:inline-block;padding:.75rem 0}
a:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:.25rem}
`;
