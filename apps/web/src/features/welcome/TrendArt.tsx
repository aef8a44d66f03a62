/** What the product is about in one picture: scattered readings, a calm trend, an honest range. */
export function TrendArt({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 360 150" className={className} aria-hidden="true" preserveAspectRatio="xMidYMid meet">
      <path d={band} className="fill-primary opacity-20" />
      <path d={line} fill="none" strokeWidth="3.5" strokeLinecap="round" className="stroke-primary" />
      {dots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="3.5" className="fill-primary opacity-45" />
      ))}
      <circle cx="340" cy="97" r="7" className="fill-primary" />
      <circle cx="340" cy="97" r="13" fill="none" strokeWidth="2" className="stroke-primary opacity-40" />
    </svg>
  );
}

const line = 'M14 40 C 60 36, 84 58, 128 60 S 196 70, 232 82 S 300 92, 340 97';
const band =
  'M14 14 C 60 16, 84 42, 128 46 S 196 57, 232 70 S 300 80, 340 84 L 340 110 C 300 105, 264 104, 232 95 S 172 82, 128 75 S 60 60, 14 68 Z';
const dots = [
  [22, 30],
  [42, 52],
  [60, 34],
  [82, 62],
  [102, 44],
  [122, 70],
  [142, 53],
  [164, 78],
  [186, 58],
  [206, 86],
  [228, 70],
  [250, 98],
  [272, 78],
  [294, 101],
  [316, 83],
] as const;
