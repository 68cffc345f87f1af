import OutlinedInput from '@mui/material/OutlinedInput';
import { useTranslation } from 'react-i18next';
import type { QuotaCell } from '../wave-progress';
import { isBlock, targetOf } from './quota-sheet';
import type { QuotaSheet } from './use-quota-sheet';

interface Props {
  readonly cell: QuotaCell;
  readonly sheet: QuotaSheet;
}

/** The target of one cell. */
export function QuotaInput({ cell, sheet }: Props) {
  const { t } = useTranslation('waves');
  const text = sheet.typed(cell);
  return (
    <OutlinedInput
      size="small"
      value={text}
      error={targetOf(text) === undefined}
      onChange={({ target }) => {
        sheet.type(cell, target.value);
      }}
      // Typing replaces what is there, as in a spreadsheet.
      onFocus={({ target }) => {
        target.select();
      }}
      onPaste={(event) => {
        const pasted = event.clipboardData.getData('text/plain');
        if (!isBlock(pasted)) return;
        event.preventDefault();
        sheet.paste(cell, pasted);
      }}
      slotProps={{
        input: {
          'aria-label': t('quotas.target', {
            industry: cell.industryLabel,
            region: cell.regionLabel,
          }),
          inputMode: 'numeric',
          autoComplete: 'off',
        },
      }}
      sx={{ width: '5.5rem', '& input': { py: 0.5, fontVariantNumeric: 'tabular-nums' } }}
    />
  );
}
