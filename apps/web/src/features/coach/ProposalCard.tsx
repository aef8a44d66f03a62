import type { Units } from '@sleek/contract/profile';
import type { Proposal } from '@sleek/contract/proposals';
import { Check, PencilLine, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client.ts';
import { checkInsChanged, memberChanged, nutritionChanged } from '../../api/resources.ts';
import { useSession } from '../../api/session.tsx';
import { useSubmit } from '../../api/use-submit.ts';
import { dayWords } from '../../charts/spoken-quantities.ts';
import { Button } from '../../design/Button.tsx';
import { FormError } from '../../design/FormError.tsx';
import { enCoach as m } from '../../messages/en.coach.ts';
import { energyText, gramsText, weightText } from '../../quantities/quantities.ts';
import { useUnits } from '../../quantities/use-units.ts';

type ProposalCardProps = { proposal: Proposal; onDecided: (decided: Proposal) => void };

/** A change that the coach offers: nothing is written before the member says so, and it can be taken back. */
export function ProposalCard({ proposal, onDecided }: ProposalCardProps) {
  const [declined, setDeclined] = useState(false);
  const { busy, error, submit } = useSubmit();
  const { readAgain } = useSession();
  const said = useRef<HTMLParagraphElement>(null);
  const words = changeWords(proposal.change, useUnits());
  const decide = (way: 'confirm' | 'undo') =>
    submit(
      () => api.post<Proposal>(`/coach/proposals/${proposal.id}/${way}`, {}),
      (decided) => {
        onDecided(decided);
        dataChanged[decided.change.kind]();
        if (decided.change.kind === 'change_goal') void readAgain();
      },
    );
  const shown = useRef(proposal.status);
  // The button that had the focus is gone then.
  useEffect(() => {
    if (proposal.status !== shown.current) said.current?.focus();
    shown.current = proposal.status;
  }, [proposal.status]);
  if (declined) return <p className="text-label text-muted">{m.proposal.declined}</p>;
  const isOpen = proposal.status === 'open';
  return (
    <section
      aria-label={m.proposal.label}
      className="flex max-w-[28rem] flex-col gap-3 rounded-card border border-hairline bg-card p-4"
    >
      <p ref={said} tabIndex={-1} className="flex items-start gap-2 outline-none">
        <span aria-hidden="true" className="flex h-6 items-center text-primary">
          {isOpen ? (
            <PencilLine size={18} />
          ) : proposal.status === 'undone' ? (
            <Undo2 size={18} />
          ) : (
            <Check size={18} />
          )}
        </span>
        <span className="min-w-0">
          <span className="font-medium">{words}</span>
          {proposal.status === 'open' ? null : (
            <span className="block text-label text-muted">{m.proposal.status[proposal.status]}</span>
          )}
        </span>
      </p>
      {error === null ? null : <FormError error={error} />}
      {isOpen ? (
        <div className="flex flex-wrap gap-2">
          <Button busy={busy} onClick={() => decide('confirm')}>
            {m.proposal.confirm[proposal.change.kind]}
          </Button>
          <Button kind="text" onClick={() => setDeclined(true)}>
            {m.proposal.decline}
          </Button>
        </div>
      ) : null}
      {proposal.status === 'confirmed' ? (
        <Button kind="tonal" className="self-start" busy={busy} onClick={() => decide('undo')}>
          {m.proposal.undo}
        </Button>
      ) : null}
    </section>
  );
}

const dataChanged = {
  log_weight: checkInsChanged,
  log_food: nutritionChanged,
  change_goal: memberChanged,
} as const satisfies Record<Proposal['change']['kind'], () => void>;

function changeWords(change: Proposal['change'], units: Units): string {
  switch (change.kind) {
    case 'log_weight':
      return m.proposal.weight(weightText(change.weight_kg, units.weight), dayWords(change.date, 'long'));
    case 'log_food': {
      const energy = energyText(change.calories, units.energy);
      const food =
        change.protein_g === null ? energy : m.proposal.withProtein(energy, gramsText(change.protein_g));
      return m.proposal.food(food, dayWords(change.date, 'long'));
    }
    case 'change_goal':
      return m.proposal.goal(weightText(change.target_weight_kg, units.weight));
  }
}
