import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Found } from './found';

interface Props {
  readonly id: string;
  /** In the order of the groups. */
  readonly found: readonly Found[];
  /** The one that Enter opens; -1: none. */
  readonly active: number;
  readonly onOpen: (one: Found) => void;
}

/** What was found, in groups; the field keeps the focus. */
export function FoundList({ id, found, active, onOpen }: Props) {
  const { t } = useTranslation('console');
  useEffect(() => {
    document.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, active]);
  const kinds = [...new Set(found.map(({ kind }) => kind))];
  return (
    <Box
      id={id}
      role="listbox"
      aria-label={t('search.results')}
      sx={{ maxHeight: '60vh', overflowY: 'auto', '&:empty': { display: 'none' }, py: 0.5 }}
    >
      {kinds.map((kind) => (
        <Box key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
          <Typography
            id={`${id}-${kind}`}
            variant="overline"
            component="div"
            sx={{ px: 2, pt: 1, color: 'text.secondary' }}
          >
            {t(`search.kind.${kind}`)}
          </Typography>
          {found.map((one, at) =>
            one.kind === kind ? (
              <Box
                key={one.id}
                id={`${id}-${at}`}
                role="option"
                aria-selected={at === active}
                onClick={() => {
                  onOpen(one);
                }}
                sx={{
                  px: 2,
                  py: 0.75,
                  cursor: 'pointer',
                  borderInlineStart: '3px solid',
                  borderColor: at === active ? 'primary.main' : 'transparent',
                  bgcolor: at === active ? 'action.selected' : undefined,
                  '&:hover': { bgcolor: 'action.hover' },
                }}
              >
                <Box component="span" sx={{ fontWeight: 600 }}>
                  {one.title}
                </Box>{' '}
                <Box component="span" sx={{ color: 'text.secondary', fontSize: '0.9375rem' }}>
                  <Detail found={one} />
                </Box>
              </Box>
            ) : null,
          )}
        </Box>
      ))}
    </Box>
  );
}

function Detail({ found: { kind, detail } }: { readonly found: Found }) {
  const { t } = useTranslation('console');
  if (kind === 'INSTRUMENT_VERSION') return t('search.version', { version: detail });
  if (kind === 'WAVE') return t(`status.${detail.toUpperCase() as 'DRAFT'}`);
  return detail;
}
