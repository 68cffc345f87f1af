import EditOutlined from '@mui/icons-material/EditOutlined';
import LockOutlined from '@mui/icons-material/LockOutlined';
import Chip from '@mui/material/Chip';
import { useTranslation } from 'react-i18next';

/** Whether a version can still be changed. */
export function VersionMark({ frozenAt }: { readonly frozenAt: string | null }) {
  const { t } = useTranslation('instruments');
  return frozenAt === null ? (
    <Chip size="small" variant="outlined" icon={<EditOutlined />} label={t('mark.draft')} />
  ) : (
    <Chip size="small" variant="outlined" icon={<LockOutlined />} label={t('mark.frozen')} />
  );
}
