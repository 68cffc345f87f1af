import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink, Navigate, useLocation } from 'react-router-dom';
import { graphql } from '../graphql';
import { Page } from '../layout/Page';
import { AccountSection } from './AccountSection';
import { useAccountAnswer } from './account-data';
import { signInFor } from './next-path';
import { PasswordSection } from './PasswordSection';
import { SecondFactorSection } from './SecondFactorSection';
import { SessionsSection } from './SessionsSection';
import { SignOutButton } from './SignOutButton';
import { roleName } from './role-name';

const MY_ACCOUNT = graphql(`
  query MyAccount {
    me {
      id
      name
      email
      hasPassword
      secondFactor
      recoveryCodesLeft
      roles {
        study
        role
      }
    }
    editions {
      study {
        id
        title
      }
    }
  }
`);

/** One’s own account, and the way to each study one belongs to. */
export default function AccountPage() {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const { me, editions } = useAccountAnswer(MY_ACCOUNT, {});
  if (me === null) return <Navigate to={signInFor(pathname)} replace />;
  const titles = new Map(editions.map(({ study }) => [study.id, study.title]));
  return (
    <Page title={t('accounts.title')} lead={t('accounts.lead')}>
      <Box sx={{ display: 'grid', gap: 6, mt: 5 }}>
        <AccountSection title={t('accounts.profile.title')}>
          <Typography>
            {me.name}
            <br />
            {me.email}
          </Typography>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5 }}>
            {me.roles.map(({ study, role }) => (
              <li key={study}>
                {roleName(role, t)}
                {': '}
                <Link component={RouterLink} to={`/admin/studies/${study}`}>
                  {titles.get(study) ?? study}
                </Link>
              </li>
            ))}
          </Box>
          {me.roles.length === 0 && <Typography>{t('accounts.profile.noStudy')}</Typography>}
          <SignOutButton />
        </AccountSection>
        {me.hasPassword ? (
          <>
            <SecondFactorSection
              email={me.email}
              isOn={me.secondFactor}
              codesLeft={me.recoveryCodesLeft}
            />
            <PasswordSection email={me.email} />
          </>
        ) : (
          <Typography>{t('accounts.profile.noPassword')}</Typography>
        )}
        <SessionsSection />
      </Box>
    </Page>
  );
}
