import { graphql, type ResultOf } from '../../graphql';

export const VIEWS = graphql(`
  query ConsoleSavedViews($study: ID!, $list: String!) {
    savedViews(study: $study, list: $list) {
      id
      list
      name
      filter
      sort
      columns
      changedBy
    }
  }
`);

export type SavedView = ResultOf<typeof VIEWS>['savedViews'][number];

export const SAVE_VIEW = graphql(`
  mutation ConsoleSaveView($study: ID!, $view: SavedViewInput!) {
    saveView(study: $study, view: $view) {
      id
      name
    }
  }
`);

export const DELETE_VIEW = graphql(`
  mutation ConsoleDeleteView($study: ID!, $id: ID!) {
    deleteView(study: $study, id: $id)
  }
`);
