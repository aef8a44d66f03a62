import { Check, Circle } from 'lucide-react';
import { classes } from '../../design/classes.ts';
import { m } from '../../messages/en.ts';
import { type PasswordRule, passwordRules } from './password-rules.ts';

const words: Record<PasswordRule, string> = {
  length: m.passwordRuleLength,
  upper: m.passwordRuleUpper,
  lower: m.passwordRuleLower,
  digit: m.passwordRuleDigit,
  special: m.passwordRuleSpecial,
};

export function PasswordRules({ password }: { password: string }) {
  return (
    <div className="mt-3 text-label text-muted">
      <p className="sr-only">{m.passwordRulesTitle}</p>
      <ul className="flex flex-wrap gap-x-4 gap-y-1">
        {passwordRules(password).map(({ rule, met }) => (
          <li key={rule} className={classes('flex items-center gap-1.5', met && 'font-medium text-primary')}>
            {met ? (
              <Check size={16} aria-hidden="true" />
            ) : (
              <Circle size={8} className="mx-1" aria-hidden="true" />
            )}
            {words[rule]}
            {met ? <span className="sr-only"> ({m.passwordRuleMet})</span> : null}
          </li>
        ))}
      </ul>
    </div>
  );
}
