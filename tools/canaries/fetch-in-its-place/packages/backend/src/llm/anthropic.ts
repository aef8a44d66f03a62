export const ask = ({ fetch }: { fetch: () => void }) => fetch();
