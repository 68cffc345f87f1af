import { create } from 'qrcode';

/** Modules of white around the code that readers need. */
const QUIET = 4;

/** A QR code of an address, black on white in every colour scheme. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const { size } = modules;
  const squares = Array.from({ length: size * size }, (_, at) => at)
    .filter((at) => modules.data[at] !== 0)
    .map((at) => `M${at % size},${Math.floor(at / size)}h1v1h-1z`);
  const box = `${-QUIET} ${-QUIET} ${size + 2 * QUIET} ${size + 2 * QUIET}`;
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={box}
      width={168}
      height={168}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET} y={-QUIET} width="100%" height="100%" fill="#fff" />
      <path d={squares.join('')} fill="#000" />
    </svg>
  );
}
