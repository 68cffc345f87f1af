import UploadFile from '@mui/icons-material/UploadFile';
import Button from '@mui/material/Button';
import { useRef } from 'react';

interface Props {
  readonly label: string;
  readonly isBusy: boolean;
  readonly isOff?: boolean;
  readonly onChosen: (file: File) => void;
}

/** A button that asks for a CSV file. */
export function FileChoice({ label, isBusy, isOff = false, onChosen }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<UploadFile />}
        disabled={isOff}
        loading={isBusy}
        loadingPosition="start"
        onClick={() => {
          input.current?.click();
        }}
        sx={{ justifySelf: 'start' }}
      >
        {label}
      </Button>
      <input
        ref={input}
        hidden
        type="file"
        accept=".csv,.tsv,.txt,text/csv,text/plain"
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) onChosen(file);
          // The same file again, once it is mended.
          target.value = '';
        }}
      />
    </>
  );
}
