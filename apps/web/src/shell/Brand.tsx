/** The mark: a trend that settles, and today's reading. Decorative. */
export function Brand({ size = 40 }: { size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} aria-hidden="true" className="shrink-0">
      <rect width="48" height="48" rx="14" fill="#0b6b5e" />
      <path
        d="M10 31c5.5 0 6.5-9 12-9s5.5 5 9 5 4.5-8 7-10"
        fill="none"
        stroke="#cfe9e3"
        strokeWidth="4"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="38" cy="17" r="3.5" fill="#fff" />
    </svg>
  );
}
