import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { type JsonPath, valueAt, withValue } from '../document/json-path';
import { useEditor } from '../editor/editor-context';

interface Props {
  readonly label: string;
  readonly path: JsonPath;
}

/** Yes, or left out. */
export function FlagField({ label, path }: Props) {
  const { document, put, isReadOnly } = useEditor();
  return (
    <FormControlLabel
      label={label}
      disabled={isReadOnly}
      control={
        <Checkbox
          checked={valueAt(document, path) === true}
          onChange={(_, isOn) => {
            put(withValue(document, path, isOn ? true : undefined));
          }}
        />
      }
    />
  );
}
