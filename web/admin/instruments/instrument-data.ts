import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { pageOfAll } from '../data/page-of-all';
import type { ResourceData } from '../data/resource-data';

const VERSIONS = graphql(`
  query InstrumentVersions($study: ID!) {
    instrumentVersions(study: $study) {
      id
      version
      frozenAt
      changedAt
      changedBy
      title
      locales
      itemCount
      problems {
        path
      }
      waves {
        id
        name
      }
    }
  }
`);

export const VERSION = graphql(`
  query InstrumentVersion($study: ID!, $version: Int!) {
    instrumentVersion(study: $study, version: $version) {
      id
      version
      revision
      basedOn
      frozenAt
      changedAt
      changedBy
      document
      waves {
        id
        name
      }
    }
  }
`);

export const CREATE_VERSION = graphql(`
  mutation CreateInstrumentVersion($study: ID!, $from: Int, $document: JSON) {
    createInstrumentVersion(study: $study, from: $from, document: $document) {
      version
    }
  }
`);

export const SAVE_DRAFT = graphql(`
  mutation SaveInstrumentDraft($study: ID!, $version: Int!, $document: JSON!, $revision: Int!) {
    saveInstrumentDraft(
      study: $study
      version: $version
      document: $document
      revision: $revision
    ) {
      revision
    }
  }
`);

export const DELETE_VERSION = graphql(`
  mutation DeleteInstrumentVersion($study: ID!, $version: Int!) {
    deleteInstrumentVersion(study: $study, version: $version)
  }
`);

export const CHECK = graphql(`
  query CheckInstrument($study: ID!, $document: JSON!) {
    checkInstrument(study: $study, document: $document) {
      problems {
        path
        code
        message
        remedy
      }
      untranslated {
        locale
        paths
      }
    }
  }
`);

export const COMPARE = graphql(`
  query CompareVersions($study: ID!, $a: Int!, $b: Int!) {
    compareInstrumentVersions(study: $study, a: $a, b: $b) {
      locales
      addedLocales
      removedLocales
      variables {
        variable
        item
        row
        label
        section
        change
        trend
        differences {
          kind
          option
          locale
          before
          after
        }
      }
    }
  }
`);

export type VersionRow = ResultOf<typeof VERSIONS>['instrumentVersions'][number];
export type VersionDetail = ResultOf<typeof VERSION>['instrumentVersion'];
export type CheckResult = ResultOf<typeof CHECK>['checkInstrument'];
export type Problem = CheckResult['problems'][number];
export type Comparison = ResultOf<typeof COMPARE>['compareInstrumentVersions'];

export const versionsOf = (study: string, signal?: AbortSignal): Promise<readonly VersionRow[]> =>
  execute(VERSIONS, { study }, signal).then(({ instrumentVersions }) => instrumentVersions);

export const instrumentData: ResourceData<VersionRow> = {
  list: async (study, question) => pageOfAll(await versionsOf(study, question.signal), question),
};
