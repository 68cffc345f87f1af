const SIZE = 6;

/** Diagonal lines: how everything illustrative looks, on paper as on screen. */
export const HatchPattern = ({ id }: { readonly id: string }) => (
  <defs>
    <pattern
      id={id}
      width={SIZE}
      height={SIZE}
      patternUnits="userSpaceOnUse"
      patternTransform="rotate(45)"
    >
      <rect width={SIZE} height={SIZE} fill="var(--mui-palette-background-paper)" />
      <line y2={SIZE} stroke="var(--mui-palette-secondary-main)" strokeWidth={2.4} />
    </pattern>
  </defs>
);
