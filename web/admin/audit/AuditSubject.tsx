import Link from '@mui/material/Link';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, useSearchParams } from 'react-router-dom';
import { useConsolePath } from '../console-study';
import texts from '../locales/en/audit.json';

interface Props {
  /** A kind and an id, such as `wave:` and its id. */
  readonly subject: string;
  readonly name: string | null;
}

/** What a deed was about: leads to it, or, where it has no page, to all that was done to it. */
export function AuditSubject({ subject, name }: Props) {
  const { t } = useTranslation('audit');
  const path = useConsolePath();
  const [parameters] = useSearchParams();
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  const known = Object.hasOwn(texts.kind, kind) ? (kind as keyof (typeof texts)['kind']) : null;
  const pages: Readonly<Record<string, string>> = {
    wave: `/waves/${id}`,
    edition: `/editions/${id}/show`,
    account: '/people',
  };
  const page = name === null ? undefined : pages[kind];
  const others = new URLSearchParams(parameters);
  others.set('subject', subject);
  return (
    <Link
      component={RouterLink}
      to={page === undefined ? { search: others.toString() } : path(page)}
      title={subject}
      sx={{ overflowWrap: 'anywhere' }}
    >
      {t('subject', {
        kind: known === null ? kind : t(`kind.${known}`),
        name: name ?? shortened(id),
      })}
    </Link>
  );
}

/** Enough of a UUID to tell two apart by eye. */
const shortened = (id: string): string => (/^[0-9a-f-]{36}$/.test(id) ? id.slice(0, 8) : id);
