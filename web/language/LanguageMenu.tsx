import TranslateIcon from '@mui/icons-material/Translate';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { useLanguage } from './language-context';
import { LANGUAGES } from './languages';

/** Changes the language of the page; the address keeps it. */
export function LanguageMenu() {
  const { t } = useTranslation();
  const { locale } = useLanguage();
  const [query, setQuery] = useSearchParams();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const id = useId();
  const choose = (tag: string) => {
    setAnchor(null);
    const next = new URLSearchParams(query);
    next.set('lang', tag);
    setQuery(next, { replace: true, preventScrollReset: true });
  };
  const current = LANGUAGES.find(({ tag }) => tag === locale)?.name ?? locale;
  return (
    <>
      <Button
        color="inherit"
        startIcon={<TranslateIcon />}
        aria-label={t('language.change', { language: current })}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-controls={anchor === null ? undefined : id}
        onClick={(event) => {
          setAnchor(event.currentTarget);
        }}
        sx={{
          minHeight: 44,
          minWidth: 44,
          whiteSpace: 'nowrap',
          '& .MuiButton-startIcon': { marginInlineStart: 0, marginInlineEnd: { xs: 0, sm: 1 } },
        }}
      >
        <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
          {current}
        </Box>
      </Button>
      <Menu
        id={id}
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => {
          setAnchor(null);
        }}
      >
        {LANGUAGES.map(({ tag, name }) => (
          <MenuItem
            key={tag}
            lang={tag}
            selected={tag === locale}
            onClick={() => {
              choose(tag);
            }}
            sx={{ minHeight: 44 }}
          >
            {name}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
