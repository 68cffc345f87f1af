import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableRow from '@mui/material/TableRow';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';

const KEYS = ['digits', 'zero', 'next', 'previous', 'find', 'undo', 'help'] as const;

interface Props {
  readonly hasKeys: boolean;
  readonly onHasKeys: (hasKeys: boolean) => void;
  readonly onClose: () => void;
}

/** What each key of the desk does; they can be switched off. */
export function KeysDialog({ hasKeys, onHasKeys, onClose }: Props) {
  const { t } = useTranslation('coding');
  const title = useId();
  return (
    <Dialog open onClose={onClose} aria-labelledby={title}>
      <DialogTitle id={title}>{t('keys.title')}</DialogTitle>
      <DialogContent>
        <Table size="small" aria-labelledby={title}>
          <TableBody>
            {KEYS.map((key) => (
              <TableRow key={key}>
                <TableCell component="th" scope="row">
                  {t(`keys.${key}.key`)}
                </TableCell>
                <TableCell>{t(`keys.${key}.does`)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
        <FormControlLabel
          sx={{ mt: 2 }}
          label={t('keys.switch')}
          control={
            <Switch
              checked={hasKeys}
              onChange={({ target }) => {
                onHasKeys(target.checked);
              }}
            />
          }
        />
      </DialogContent>
      <DialogActions sx={{ p: 2 }}>
        <Button variant="contained" autoFocus onClick={onClose}>
          {t('close')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
