import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Crashed, NotFound } from './shell/Fallbacks.tsx';
import { Root } from './shell/Root.tsx';
import { PagePlaceholder, Shell } from './shell/Shell.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFound });

const welcome = createRoute({
  getParentRoute: () => rootRoute,
  path: '/welcome',
  component: lazyRouteComponent(() => import('./features/welcome/WelcomePage.tsx'), 'WelcomePage'),
  validateSearch: (search: Record<string, unknown>): { next?: string; mode?: 'log-in' } => ({
    ...readNext(search.next),
    ...(search.mode === 'log-in' ? { mode: search.mode } : {}),
  }),
});
const legal = createRoute({
  getParentRoute: () => rootRoute,
  path: '/legal/$document',
  component: lazyRouteComponent(() => import('./features/legal/LegalPage.tsx'), 'LegalPage'),
});
const restoreAccount = createRoute({
  getParentRoute: () => rootRoute,
  path: '/restore-account',
  component: lazyRouteComponent(
    () => import('./features/links/RestoreAccountPage.tsx'),
    'RestoreAccountPage',
  ),
});
const accountClosed = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account-closed',
  component: lazyRouteComponent(() => import('./features/links/AccountClosedPage.tsx'), 'AccountClosedPage'),
});
const forgotPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/forgot-password',
  component: lazyRouteComponent(
    () => import('./features/links/ForgotPasswordPage.tsx'),
    'ForgotPasswordPage',
  ),
});
const resetPassword = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reset-password',
  component: lazyRouteComponent(() => import('./features/links/ResetPasswordPage.tsx'), 'ResetPasswordPage'),
});
const verifyEmail = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verify-email',
  component: lazyRouteComponent(() => import('./features/links/VerifyEmailPage.tsx'), 'VerifyEmailPage'),
});
const onboarding = createRoute({
  getParentRoute: () => rootRoute,
  path: '/onboarding',
  component: lazyRouteComponent(() => import('./features/onboarding/OnboardingPage.tsx'), 'OnboardingPage'),
});
const shell = createRoute({ getParentRoute: () => rootRoute, id: 'shell', component: Shell });
const today = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./features/today/TodayPage.tsx'), 'TodayPage'),
});
const logWeight = createRoute({
  getParentRoute: () => shell,
  path: '/log/weight',
  component: lazyRouteComponent(() => import('./features/today/LogWeightPage.tsx'), 'LogWeightPage'),
});
const checkIn = createRoute({
  getParentRoute: () => shell,
  path: '/check-in',
  component: lazyRouteComponent(() => import('./features/check-in/CheckInPage.tsx'), 'CheckInPage'),
  validateSearch: (search: Record<string, unknown>): { day?: string } =>
    typeof search.day === 'string' ? { day: search.day } : {},
});
const food = createRoute({
  getParentRoute: () => shell,
  path: '/food',
  component: lazyRouteComponent(() => import('./features/food/FoodPage.tsx'), 'FoodPage'),
});
const progress = createRoute({
  getParentRoute: () => shell,
  path: '/progress',
  component: lazyRouteComponent(() => import('./features/progress/ProgressPage.tsx'), 'ProgressPage'),
});
const photos = createRoute({
  getParentRoute: () => shell,
  path: '/photos',
  component: lazyRouteComponent(() => import('./features/photos/PhotosPage.tsx'), 'PhotosPage'),
});
const comparePhotos = createRoute({
  getParentRoute: () => shell,
  path: '/photos/compare',
  component: lazyRouteComponent(() => import('./features/photos/ComparePage.tsx'), 'ComparePage'),
  validateSearch: ({ first, second }: Record<string, unknown>): { first?: string; second?: string } => ({
    ...(typeof first === 'string' ? { first } : {}),
    ...(typeof second === 'string' ? { second } : {}),
  }),
});
const photo = createRoute({
  getParentRoute: () => shell,
  path: '/photos/$id',
  component: lazyRouteComponent(() => import('./features/photos/PhotoPage.tsx'), 'PhotoPage'),
});
const plan = createRoute({
  getParentRoute: () => shell,
  path: '/plan',
  component: lazyRouteComponent(() => import('./features/plan/PlanPage.tsx'), 'PlanPage'),
});
const coach = createRoute({
  getParentRoute: () => shell,
  path: '/coach',
  component: lazyRouteComponent(() => import('./features/coach/CoachPage.tsx'), 'CoachPage'),
});
const conversations = createRoute({
  getParentRoute: () => shell,
  path: '/coach/conversations',
  component: lazyRouteComponent(
    () => import('./features/conversations/ConversationsPage.tsx'),
    'ConversationsPage',
  ),
});
const conversation = createRoute({
  getParentRoute: () => shell,
  path: '/coach/conversations/$id',
  component: lazyRouteComponent(
    () => import('./features/conversations/ConversationPage.tsx'),
    'ConversationPage',
  ),
});
const you = createRoute({
  getParentRoute: () => shell,
  path: '/you',
  component: lazyRouteComponent(() => import('./features/you/YouPage.tsx'), 'YouPage'),
});
const privacy = createRoute({
  getParentRoute: () => shell,
  path: '/you/privacy',
  component: lazyRouteComponent(() => import('./features/privacy/PrivacyPage.tsx'), 'PrivacyPage'),
});
const account = createRoute({
  getParentRoute: () => shell,
  path: '/you/account',
  component: lazyRouteComponent(() => import('./features/account/AccountPage.tsx'), 'AccountPage'),
});
const data = createRoute({
  getParentRoute: () => shell,
  path: '/you/data',
  component: lazyRouteComponent(() => import('./features/your-data/DataPage.tsx'), 'DataPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    welcome,
    legal,
    restoreAccount,
    accountClosed,
    forgotPassword,
    resetPassword,
    verifyEmail,
    onboarding,
    shell.addChildren([
      today,
      logWeight,
      checkIn,
      food,
      progress,
      photos,
      comparePhotos,
      photo,
      plan,
      coach,
      conversations,
      conversation,
      you,
      privacy,
      account,
      data,
    ]),
  ]),
  defaultPreload: 'intent',
  defaultErrorComponent: Crashed,
  defaultPendingComponent: PagePlaceholder,
  defaultPendingMs: 300,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

/** Only a path of this site may be returned to. */
function readNext(next: unknown): { next?: string } {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? { next } : {};
}
