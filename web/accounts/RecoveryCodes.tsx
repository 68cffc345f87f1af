import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { saveFile } from '../save-file';
import { CopyText } from './CopyText';
import { StepHeading } from './StepHeading';

/** Shown this once, to be kept elsewhere. */
export function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation();
  const text = `${codes.join('\n')}\n`;
  return (
    <>
      <StepHeading>{t('accounts.codes.title')}</StepHeading>
      <Typography sx={{ maxWidth: '42em' }}>{t('accounts.codes.text')}</Typography>
      <Box
        component="ol"
        sx={{
          display: 'grid',
          gridTemplateColumns: { sm: '1fr 1fr' },
          columnGap: 6,
          m: 0,
          paddingInlineStart: 4,
        }}
      >
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        <CopyText text={text} label={t('accounts.codes.copy')} />
        <Button
          variant="outlined"
          startIcon={<DownloadOutlined />}
          onClick={() => {
            saveFile(new Blob([text], { type: 'text/plain' }), 'leadline-recovery-codes.txt');
          }}
        >
          {t('accounts.codes.download')}
        </Button>
      </Box>
    </>
  );
}
