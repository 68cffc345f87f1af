import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { NavLink, Link as RouterLink } from 'react-router-dom';
import type { ConsoleResource } from '../console-resource';
import { isAtLeast, useConsolePath, useConsoleStudy } from '../console-study';

const PARTS = ['fieldwork', 'results', 'team'] as const;

/** The resources that the role may see, under their headings. */
export function ConsoleMenu({ resources }: { readonly resources: readonly ConsoleResource[] }) {
  const { t } = useTranslation('console');
  const { role } = useConsoleStudy();
  const path = useConsolePath();
  const seen = resources.filter(({ seenBy }) => isAtLeast(role, seenBy));
  return (
    <Box sx={{ position: 'sticky', top: 56, py: 1.5 }}>
      {PARTS.map((part) => (
        <Box key={part} sx={{ mb: 1 }}>
          <Typography
            variant="overline"
            component="h2"
            id={`menu-${part}`}
            sx={{ px: 2, color: 'text.secondary' }}
          >
            {t(`menu.${part}`)}
          </Typography>
          <List dense disablePadding aria-labelledby={`menu-${part}`}>
            {seen
              .filter((resource) => resource.part === part)
              .map(({ name, icon: Icon }) => (
                <ListItem key={name} disablePadding>
                  <ListItemButton component={NavLink} to={path(`/${name}`)} sx={entry}>
                    <ListItemIcon sx={{ minWidth: 36, color: 'inherit' }}>
                      <Icon fontSize="small" />
                    </ListItemIcon>
                    <ListItemText primary={t(`resource.${name}`)} />
                  </ListItemButton>
                </ListItem>
              ))}
          </List>
        </Box>
      ))}
      <List dense disablePadding>
        <ListItem disablePadding>
          <ListItemButton component={RouterLink} to="/" sx={entry}>
            <ListItemText primary={t('menu.site')} />
          </ListItemButton>
        </ListItem>
      </List>
    </Box>
  );
}

const entry = {
  minHeight: 40,
  borderInlineStart: '3px solid transparent',
  '&.active': { borderColor: 'primary.main', color: 'primary.main', fontWeight: 650 },
} as const;
