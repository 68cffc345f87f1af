import Box from '@mui/material/Box';

/** Stays in sight while a wide table scrolls under it. */
export const TableCaption = ({ children }: { readonly children: string }) => (
  <caption style={{ captionSide: 'top' }}>
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        position: 'sticky',
        left: 16,
        maxWidth: 'min(40em, calc(100vw - 66px))',
      }}
    >
      {children}
    </Box>
  </caption>
);
