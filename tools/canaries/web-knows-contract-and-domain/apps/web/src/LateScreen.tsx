export const LateScreen = () => <p onClick={() => import('@sleek/backend/events')}>later</p>; // @broken
