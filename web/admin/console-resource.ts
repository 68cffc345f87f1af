import type SvgIcon from '@mui/material/SvgIcon';
import type { ComponentType, ReactElement } from 'react';
import type { Role } from '../accounts/role-name';
import type { ResourceData } from './data/resource-data';
import type consoleTexts from './locales/en/console.json';

/** One kind of thing that the console shows: its folder exports one of these. */
export interface ConsoleResource {
  /** In the address, in react-admin, and of its texts. */
  readonly name: keyof (typeof consoleTexts)['resource'];
  readonly icon: typeof SvgIcon;
  /** Heading of the menu that it stands under. */
  readonly part: 'fieldwork' | 'results' | 'team';
  /** Least role that may look. */
  readonly seenBy: Role;
  /** Least role that may change something. */
  readonly changedBy: Role;
  /** Left out where its screens ask the API themselves. */
  readonly data?: ResourceData;
  readonly list: ComponentType;
  readonly create?: ComponentType;
  /** At `/<name>/<id>/show`. */
  readonly show?: ComponentType;
  /** At `/<name>/<id>`. */
  readonly edit?: ComponentType;
  /** Further `<Route>`s below `/<name>`. */
  readonly routes?: ReactElement;
}
