import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { NavLink, Link as RouterLink } from 'react-router-dom';
import { LanguageMenu } from '../language/LanguageMenu';
import { useIsTranslated } from '../language/use-is-translated';
import { withEdition } from '../links';
import { useEdition } from '../use-edition';
import { ColourSchemeToggle } from './ColourSchemeToggle';

const PLACES = [
  { path: '/figures', name: 'nav.figures' },
  { path: '/claims', name: 'nav.claims' },
] as const;

export function TopBar() {
  const { t } = useTranslation();
  const edition = useEdition();
  const isTranslated = useIsTranslated();
  return (
    <AppBar
      position="static"
      color="transparent"
      elevation={0}
      sx={{ borderBottom: 1, borderColor: 'divider', bgcolor: 'background.paper' }}
    >
      <Container
        maxWidth="lg"
        sx={{ display: 'flex', alignItems: 'center', gap: { xs: 0.5, sm: 3 }, minHeight: 64 }}
      >
        <Brand />
        <Box component="nav" aria-label={t('nav.label')} sx={{ display: 'flex', ml: 'auto' }}>
          {PLACES.map(({ path, name }) => (
            <Link key={path} component={NavLink} to={withEdition(path, edition)} sx={place}>
              {t(name)}
            </Link>
          ))}
          <Link
            component={NavLink}
            to="/respond"
            sx={{
              ...place,
              color: 'primary.main',
              // On a phone its own pages need the room for the language.
              display: { xs: isTranslated ? 'none' : 'flex', sm: 'flex' },
            }}
          >
            {t('nav.respond')}
          </Link>
        </Box>
        {isTranslated && <LanguageMenu />}
        <ColourSchemeToggle />
      </Container>
    </AppBar>
  );
}

function Brand() {
  const { t } = useTranslation();
  return (
    <Link
      component={RouterLink}
      to="/"
      underline="none"
      aria-label={t('nav.home')}
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        minHeight: 44,
        color: 'text.primary',
      }}
    >
      <Box component="img" src="/mark.svg" alt="" sx={{ width: 28, height: 28 }} />
      <Box
        component="span"
        sx={{
          fontWeight: 680,
          fontSize: '1.1875rem',
          letterSpacing: '-0.02em',
          display: { xs: 'none', sm: 'inline' },
        }}
      >
        {t('name')}
      </Box>
    </Link>
  );
}

const place = {
  display: 'flex',
  alignItems: 'center',
  minHeight: 64,
  px: { xs: 1, sm: 2 },
  color: 'text.secondary',
  fontWeight: 600,
  fontSize: '0.9375rem',
  textDecoration: 'none',
  borderBottom: '3px solid transparent',
  borderTop: '3px solid transparent',
  '@media (max-width: 359px)': { px: 0.5, fontSize: '0.8125rem' },
  '&:hover': { color: 'text.primary' },
  '&.active': { color: 'text.primary', borderBottomColor: 'primary.main' },
} as const;
