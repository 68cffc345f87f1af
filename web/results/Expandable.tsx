import ExpandMore from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type ReactNode, useId, useState } from 'react';

interface Props {
  readonly summary: string;
  /** A fuller name for those who do not see where the button stands. */
  readonly name?: string;
  /** On paper everything needed is open; the rest is left out. */
  readonly onPaper: 'open' | 'left-out';
  readonly children: ReactNode;
}

/** Opens and closes on screen. Not a `details` element: not every browser prints those open. */
export function Expandable({ summary, name = summary, onPaper, children }: Props) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Box sx={onPaper === 'left-out' ? { displayPrint: 'none' } : {}}>
      <Button
        size="small"
        aria-expanded={isOpen}
        aria-controls={id}
        aria-label={name}
        startIcon={
          <ExpandMore
            sx={{ transform: isOpen ? 'rotate(180deg)' : 'none', transition: 'transform 150ms' }}
          />
        }
        onClick={() => {
          setIsOpen(!isOpen);
        }}
        sx={{ marginInlineStart: -0.75, displayPrint: 'none' }}
      >
        {summary}
      </Button>
      <Box
        id={id}
        sx={{ display: isOpen ? 'block' : 'none', '@media print': { display: 'block' } }}
      >
        {children}
      </Box>
    </Box>
  );
}
