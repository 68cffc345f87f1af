import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslation } from 'react-i18next';
import { Route, Link as RouterLink, Routes, useLocation } from 'react-router-dom';
import { useConsolePath } from '../console-study';
import { useWave } from '../waves/use-wave';
import { ImportPeople } from './ImportPage';
import { InvitationsOverview } from './InvitationsOverview';
import { MessagesPart } from './MessagesPart';
import { RetentionPart } from './RetentionPart';

const PARTS = ['', 'messages', 'import', 'retention'] as const;

/** Who is invited to a wave, what they are sent, and how far they have come. */
export default function WaveInvitationsPage() {
  const { t } = useTranslation('invitations');
  const wave = useWave();
  const path = useConsolePath();
  const root = path(`/waves/${wave.id}/invitations`);
  const { pathname } = useLocation();
  const at = pathname.slice(root.length + 1);
  const isOver = wave.status === 'CLOSED' || wave.status === 'PUBLISHED';
  return (
    <>
      <Box
        component="nav"
        aria-label={t('part.label')}
        sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 3 }}
      >
        {PARTS.filter((part) => part !== 'import' || !isOver).map((part) => (
          <Button
            key={part}
            size="small"
            variant={part === at ? 'contained' : 'outlined'}
            component={RouterLink}
            to={part === '' ? root : `${root}/${part}`}
            aria-current={part === at ? 'page' : undefined}
          >
            {t(`part.${part === '' ? 'overview' : part}`)}
          </Button>
        ))}
      </Box>
      <Routes>
        <Route index element={<InvitationsOverview wave={wave} />} />
        <Route path="messages" element={<MessagesPart wave={wave} />} />
        <Route path="import" element={<ImportPeople wave={wave} back={root} />} />
        <Route path="retention" element={<RetentionPart wave={wave} />} />
      </Routes>
    </>
  );
}
