import RestartAlt from '@mui/icons-material/RestartAlt';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import Typography from '@mui/material/Typography';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router-dom';
import { sectionsOf } from '../document/places';
import { localesOf } from '../document/texts';
import { useEditor } from '../editor/editor-context';
import { languageName } from '../language-name';
import { type PreviewMessage, READY } from './preview-message';

/** In CSS pixels: a common phone. */
const PHONE_WIDTH = 390;

interface Props {
  /** Beside the form: on a phone only. */
  readonly isBeside?: boolean;
}

/** The questionnaire as respondents see it, at their width and in their language; nothing is kept. */
export function PreviewView({ isBeside = false }: Props) {
  const { t } = useTranslation('instruments');
  const { document, ownLocale, selected } = useEditor();
  const [query, setQuery] = useSearchParams();
  const [round, setRound] = useState(0);
  const frame = useRef<HTMLIFrameElement>(null);
  const locales = localesOf(document);
  const asked = query.get('in');
  const locale = locales.find((one) => one === asked) ?? ownLocale;
  const isPhone = isBeside || query.get('width') !== 'full';
  const section = sectionsOf(document)[Number(selected[1])]?.name ?? null;
  const message: PreviewMessage = { kind: 'leadline-preview', document, locale, section, round };
  const send = useEffectEvent(() => {
    frame.current?.contentWindow?.postMessage(message, window.location.origin);
  });
  useEffect(() => {
    send();
  }, [document, locale, section, round]);
  useEffect(() => {
    const answer = (event: MessageEvent<unknown>) => {
      if (event.origin === window.location.origin && event.data === READY) send();
    };
    window.addEventListener('message', answer);
    return () => {
      window.removeEventListener('message', answer);
    };
  }, []);
  const change = (name: string, value: string | null) => {
    setQuery(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === null) next.delete(name);
        else next.set(name, value);
        return next;
      },
      { replace: true },
    );
  };
  return (
    <Box
      component={isBeside ? 'aside' : 'div'}
      {...(isBeside ? { 'aria-label': t('view.preview') } : {})}
      sx={isBeside ? { position: 'sticky', top: 72 } : {}}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', mb: 1.5 }}>
        {!isBeside && (
          <ToggleButtonGroup
            exclusive
            size="small"
            aria-label={t('preview.width')}
            value={isPhone ? 'phone' : 'full'}
            onChange={(_, next: string | null) => {
              if (next !== null) change('width', next === 'full' ? 'full' : null);
            }}
          >
            <ToggleButton value="phone">{t('preview.phone')}</ToggleButton>
            <ToggleButton value="full">{t('preview.full')}</ToggleButton>
          </ToggleButtonGroup>
        )}
        <TextField
          select
          size="small"
          label={t('preview.language')}
          value={locale}
          onChange={({ target }) => {
            change('in', target.value);
          }}
          sx={{ minWidth: '10rem' }}
        >
          {locales.map((one) => (
            <MenuItem key={one} value={one}>
              {languageName(one)}
            </MenuItem>
          ))}
        </TextField>
        <Button
          startIcon={<RestartAlt />}
          onClick={() => {
            setRound(round + 1);
          }}
        >
          {t('preview.restart')}
        </Button>
        {!isBeside && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {t('preview.note')}
          </Typography>
        )}
      </Box>
      <Box
        component="iframe"
        ref={frame}
        src="/admin/instrument-preview"
        title={t('preview.title')}
        sx={{
          ...{ display: 'block', border: 1, borderColor: 'divider', borderRadius: 1 },
          ...{
            width: isPhone ? PHONE_WIDTH : '100%',
            maxWidth: '100%',
            height: '75vh',
            mx: 'auto',
          },
        }}
      />
    </Box>
  );
}
