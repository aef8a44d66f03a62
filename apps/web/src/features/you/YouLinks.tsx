import { Link } from '@tanstack/react-router';
import { FolderDown, KeyRound, ShieldCheck } from 'lucide-react';
import { m } from '../../messages/en.ts';

const places = [
  { to: '/you/account', name: m.youAccount, hint: m.youAccountHint, Picture: KeyRound },
  { to: '/you/privacy', name: m.youPrivacy, hint: m.youPrivacyHint, Picture: ShieldCheck },
  { to: '/you/data', name: m.youData, hint: m.youDataHint, Picture: FolderDown },
] as const;

/** The pages behind You. */
export function YouLinks() {
  return (
    <nav aria-label={m.youChoices} className="mb-6">
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,9.5rem),1fr))] gap-3">
        {places.map(({ to, name, hint, Picture }) => (
          <li key={to} className="last:odd:col-span-full wide:last:odd:col-span-1">
            <Link
              to={to}
              className="flex h-full flex-col gap-1 rounded-card border border-hairline bg-card p-4 transition-colors duration-150 hover:border-primary"
            >
              <Picture size={22} aria-hidden="true" className="mb-1 text-primary" />
              <span className="font-medium">{name}</span>
              <span className="text-label text-muted">{hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
