import { LogOut } from 'lucide-react';
import { useState } from 'react';
import { useMember, useSession } from '../../api/session.tsx';
import { Button } from '../../design/Button.tsx';
import { Card } from '../../design/Card.tsx';
import { Page } from '../../design/Page.tsx';
import { SegmentedControl } from '../../design/SegmentedControl.tsx';
import { chooseTheme, chosenTheme, type Theme } from '../../design/theme.ts';
import { m } from '../../messages/en.ts';
import { LegalLinks } from '../legal/LegalLinks.tsx';
import { ProfileSections } from './ProfileSections.tsx';
import { SafetySection } from './SafetySection.tsx';
import { Section } from './Section.tsx';
import { UnitsSection } from './UnitsSection.tsx';
import { YouLinks } from './YouLinks.tsx';

/** Everything the member has told about themselves, and every choice they can change. */
export function YouPage() {
  const { email } = useMember();
  const { logOut } = useSession();
  return (
    <Page title={m.youTitle} overline={email} width="wide">
      <YouLinks />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 wide:grid-cols-2">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          <ProfileSections />
          <UnitsSection />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-6">
          <SafetySection />
          <Section title={m.youAppearance}>
            <ThemeChoice />
          </Section>
          <Section title={m.youDocuments}>
            <LegalLinks />
          </Section>
          <Card tone="quiet" className="flex flex-wrap items-center justify-between gap-3">
            <span className="wrap-anywhere min-w-0 text-label text-muted">{m.youSignedInAs(email)}</span>
            <Button kind="tonal" onClick={() => void logOut()}>
              <LogOut size={18} aria-hidden="true" />
              {m.youLogOut}
            </Button>
          </Card>
        </div>
      </div>
    </Page>
  );
}

const themes = [
  { value: 'system', label: m.themeSystem },
  { value: 'light', label: m.themeLight },
  { value: 'dark', label: m.themeDark },
] as const;

function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(chosenTheme);
  return (
    <SegmentedControl
      label={m.themeLegend}
      value={theme}
      onValueChange={(next) => {
        chooseTheme(next);
        setTheme(next);
      }}
      segments={themes}
    />
  );
}
