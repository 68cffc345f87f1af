import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';
import type { BarConfiguration } from './bar-config';
import { ChartKit } from './chart-kit';

interface Props {
  readonly config: BarConfiguration;
  /** In CSS pixels. */
  readonly height: number;
  readonly label: string;
  /** Id of the table that holds the same data. */
  readonly describedBy: string;
}

/** Mounts a configuration; what it shows is decided where the configuration is made. */
export function BarChart({ config, height, label, describedBy }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    const chart = new ChartKit(canvas.current, config);
    let isMounted = true;
    // Text drawn before the font has come would keep the fallback's look.
    void document.fonts.ready.then(() => {
      if (isMounted) chart.draw();
    });
    return () => {
      isMounted = false;
      chart.destroy();
    };
  }, [config]);
  return (
    <Box sx={{ position: 'relative', height, width: '100%' }}>
      <canvas ref={canvas} role="img" aria-label={label} aria-describedby={describedBy} />
    </Box>
  );
}
