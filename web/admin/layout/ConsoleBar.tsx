import Menu from '@mui/icons-material/Menu';
import PersonOutlined from '@mui/icons-material/PersonOutlined';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Link from '@mui/material/Link';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router-dom';
import { ColourSchemeToggle } from '../../layout/ColourSchemeToggle';
import type { ConsoleResource } from '../console-resource';
import { useConsolePath, useConsoleStudy } from '../console-study';
import { ConsoleKeys } from './ConsoleKeys';

interface Props {
  readonly resources: readonly ConsoleResource[];
  readonly onMenu: () => void;
}

/** The bar on top: the study, and what is the same on every screen. */
export function ConsoleBar({ resources, onMenu }: Props) {
  const { t } = useTranslation('console');
  const { title, me } = useConsoleStudy();
  const path = useConsolePath();
  return (
    <AppBar
      position="sticky"
      color="transparent"
      elevation={0}
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
    >
      <Toolbar sx={{ gap: 1.5, minHeight: { xs: 56 } }}>
        <IconButton
          onClick={onMenu}
          aria-label={t('menu.open')}
          edge="start"
          sx={{ display: { md: 'none' } }}
        >
          <Menu />
        </IconButton>
        <Link
          component={RouterLink}
          to={path('/waves')}
          underline="none"
          sx={{
            display: 'flex',
            alignItems: 'center',
            gap: 1.25,
            color: 'text.primary',
            minWidth: 0,
          }}
        >
          <Box component="img" src="/mark.svg" alt="" sx={{ width: 26, height: 26 }} />
          <Typography component="span" noWrap sx={{ fontWeight: 650, fontSize: '1rem' }}>
            {title}
          </Typography>
        </Link>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5, marginInlineStart: 'auto' }}>
          <ConsoleKeys resources={resources} />
          <ColourSchemeToggle />
          <IconButton
            component={RouterLink}
            to="/admin/account"
            color="inherit"
            aria-label={t('menu.account')}
            title={`${t('menu.account')}: ${me.name}`}
          >
            <PersonOutlined />
          </IconButton>
        </Box>
      </Toolbar>
    </AppBar>
  );
}
