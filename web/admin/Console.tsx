import { type ReactNode, useMemo } from 'react';
import {
  AdminUI,
  CoreAdminContext,
  localStorageStore,
  Resource,
  type ResourceProps,
} from 'react-admin';
import { Navigate } from 'react-router-dom';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isFinal } from '../api/api-error';
import { audit } from './audit';
import { authProvider } from './auth-provider';
import type { ConsoleResource } from './console-resource';
import { type ConsoleStudy, ConsoleStudyProvider, consolePath, isAtLeast } from './console-study';
import { dataProvider } from './data/data-provider';
import { editions } from './editions';
import { instruments } from './instruments';
import { invitees } from './invitations';
import { AccessDenied } from './layout/AccessDenied';
import { ConsoleLayout } from './layout/ConsoleLayout';
import { NotFound } from './layout/NotFound';
import { messages } from './messages';
import { outbox } from './outbox';
import { people } from './people';
import { responseData } from './responses/response-data';
import { themes } from './coding';
import { noteSessionEnd } from './session/session-end';
import { waves } from './waves';

/** All that the console shows, in the order of its menu. */
const RESOURCES: readonly ConsoleResource[] = [
  waves,
  instruments,
  invitees,
  outbox,
  themes,
  editions,
  people,
  audit,
];

/** What a study’s waves, people and editions do changes all the time: nothing read is kept as fresh. */
const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noteSessionEnd }),
  mutationCache: new MutationCache({ onError: noteSessionEnd }),
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !isFinal(error),
    },
    mutations: { networkMode: 'always' },
  },
});

export function Console({ study }: { readonly study: ConsoleStudy }) {
  const providers = useMemo(() => {
    const data = {
      ...Object.fromEntries(RESOURCES.map(({ name, data }) => [name, data])),
      // Listed on a wave’s page, and not in the menu.
      responses: responseData,
    };
    return { data: dataProvider(study.id, data), auth: authProvider(study, RESOURCES) };
  }, [study]);
  /** Choices of columns and the like, of this person on this device. */
  const store = useMemo(
    () => localStorageStore('1', `leadline-console-${study.me.id}`),
    [study.me.id],
  );
  return (
    <ConsoleStudyProvider value={study}>
      <CoreAdminContext
        basename={consolePath(study.id)}
        dataProvider={providers.data}
        authProvider={providers.auth}
        i18nProvider={messages}
        queryClient={queryClient}
        store={store}
      >
        <AdminUI
          layout={Frame}
          dashboard={Home}
          catchAll={NotFound}
          accessDenied={AccessDenied}
          disableTelemetry
          requireAuth
          title={study.title}
        >
          {RESOURCES.map((resource) => (
            <Resource key={resource.name} {...screensOf(resource, study.role)}>
              {isAtLeast(study.role, resource.seenBy) ? resource.routes : null}
            </Resource>
          ))}
        </AdminUI>
      </CoreAdminContext>
    </ConsoleStudyProvider>
  );
}

/** What the role may not see says so in place of its list. */
function screensOf(
  { name, seenBy, list, create, edit, show }: ConsoleResource,
  role: ConsoleStudy['role'],
): ResourceProps {
  if (!isAtLeast(role, seenBy)) return { name, list: AccessDenied };
  return {
    name,
    list,
    ...(create === undefined ? {} : { create }),
    ...(edit === undefined ? {} : { edit }),
    ...(show === undefined ? {} : { show }),
  };
}

/** One for good: another with each render would forget what its pages hold. */
const Frame = ({ children }: { readonly children: ReactNode }) => (
  <ConsoleLayout resources={RESOURCES}>{children}</ConsoleLayout>
);

const Home = () => <Navigate to="waves" replace />;
