import type { ReactElement, ReactNode } from 'react';
import { ColumnsButton, List, type ListProps, Pagination, TopToolbar } from 'react-admin';
import { ScrollRegion } from '../../layout/ScrollRegion';

interface Props extends Pick<
  ListProps,
  | 'sort'
  | 'filter'
  | 'filters'
  | 'filterDefaultValues'
  | 'storeKey'
  | 'queryOptions'
  | 'resource'
  | 'disableAuthentication'
> {
  /** Names the list to a screen reader. */
  readonly label: string;
  readonly children: ReactNode;
  /** What stands there while there is nothing at all. */
  readonly empty: ReactElement;
  /** Beside the choice of columns. */
  readonly actions?: ReactNode;
}

/** A list of the console: its page, sort and filter are in the address, its columns are a choice. */
export const ConsoleList = ({ label, children, actions, ...props }: Props) => (
  <List
    title={false as never}
    exporter={false}
    perPage={25}
    pagination={<Pagination rowsPerPageOptions={[25, 50, 100, 200]} />}
    actions={
      <TopToolbar>
        <ColumnsButton />
        {actions}
      </TopToolbar>
    }
    sx={{ '& .RaList-main, & .RaList-content': { minWidth: 0 } }}
    {...props}
  >
    <ScrollRegion label={label}>{children}</ScrollRegion>
  </List>
);
