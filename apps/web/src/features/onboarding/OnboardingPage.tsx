import { Page } from '../../design/Page.tsx';
import { m } from '../../messages/en.ts';

export function OnboardingPage() {
  return <Page title={m.welcomeTitle}>{null}</Page>;
}
