import { execute } from '../../api/execute';
import { graphql, type ResultOf } from '../../graphql';
import { pageOfAll } from '../data/page-of-all';
import type { ResourceData } from '../data/resource-data';

const PEOPLE = graphql(`
  query ConsolePeople($study: ID!) {
    colleagues(study: $study) {
      id
      name
      email
      role
      since
      secondFactor
      lastSeenAt
    }
  }
`);

export type PersonRow = ResultOf<typeof PEOPLE>['colleagues'][number];

export const peopleData: ResourceData<PersonRow> = {
  list: async (study, question) => {
    const { colleagues } = await execute(PEOPLE, { study }, question.signal);
    return pageOfAll(colleagues, question);
  },
};
