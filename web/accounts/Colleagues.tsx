import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { formatDay } from '../format';
import { graphql } from '../graphql';
import { AccountSection } from './AccountSection';
import { useAccountAnswer } from './account-data';
import { ColleagueActions } from './ColleagueActions';
import { Invitations } from './Invitations';
import { PersonRow, personRows } from './PersonRow';
import { roleName } from './role-name';

const COLLEAGUES = graphql(`
  query Colleagues($study: ID!) {
    colleagues(study: $study) {
      id
      name
      email
      role
      since
      secondFactor
    }
  }
`);

interface Props {
  readonly study: string;
  readonly title: string;
  /** The account that looks. */
  readonly me: string;
  readonly isAdmin: boolean;
}

/** Who belongs to a study; an admin changes that. */
export function Colleagues({ study, title, me, isAdmin }: Props) {
  const { t } = useTranslation();
  const { colleagues } = useAccountAnswer(COLLEAGUES, { study });
  return (
    <AccountSection title={t('accounts.colleagues.title', { study: title })}>
      <Box component="ul" sx={personRows}>
        {colleagues.map((colleague) => (
          <PersonRow
            key={colleague.id}
            name={
              colleague.id === me
                ? t('accounts.colleagues.you', { name: colleague.name })
                : colleague.name
            }
            details={[
              colleague.email,
              t('accounts.colleagues.since', { day: formatDay(colleague.since) }),
              t(
                colleague.secondFactor
                  ? 'accounts.colleagues.withFactor'
                  : 'accounts.colleagues.withoutFactor',
              ),
            ]}
          >
            {isAdmin ? (
              <ColleagueActions study={study} colleague={colleague} />
            ) : (
              <Typography>{roleName(colleague.role, t)}</Typography>
            )}
          </PersonRow>
        ))}
      </Box>
      {isAdmin && <Invitations study={study} />}
    </AccountSection>
  );
}
