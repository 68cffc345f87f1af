import Box from '@mui/material/Box';
import { create } from 'qrcode';

/** Modules of nothing that must surround a code, ISO/IEC 18004. */
const QUIET_ZONE = 4;

interface Props {
  readonly text: string;
  readonly label: string;
}

/** A QR code, dark on light in either colour scheme: many cameras read no other. */
export function QrCode({ text, label }: Props) {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const dark = Array.from(data, (module, at) =>
    module === 0
      ? ''
      : `M${(at % size) + QUIET_ZONE} ${Math.floor(at / size) + QUIET_ZONE}h1v1h-1z`,
  ).join('');
  const side = size + 2 * QUIET_ZONE;
  return (
    <Box
      component="svg"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      shapeRendering="crispEdges"
      sx={{ width: 220, height: 220, maxWidth: '100%', bgcolor: '#fff', borderRadius: 1 }}
    >
      <path d={dark} fill="#000" />
    </Box>
  );
}
