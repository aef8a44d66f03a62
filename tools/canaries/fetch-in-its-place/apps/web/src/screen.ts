export const load = () => fetch('/api/v1/me'); // @broken
export const other = () => window.fetch('/api/v1/me'); // @broken
