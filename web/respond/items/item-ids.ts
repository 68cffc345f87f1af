import type { Question } from 'survey-core';

/** Ids of an item's parts; `control` is what takes the focus. */
export const idsOf = ({ name }: Pick<Question, 'name'>, row?: string) => {
  const item = row === undefined ? `item-${name}` : `item-${name}-${row}`;
  return {
    item,
    title: `${item}-title`,
    description: `${item}-description`,
    problem: `${item}-problem`,
    control: controlId(name, row),
  };
};

/** Of a list of options: the group, whose chosen or first option takes the focus. */
export const controlId = (item: string, row?: string): string =>
  row === undefined ? `control-${item}` : `control-${item}-${row}`;

/** Moves the focus to an item, as low in the page as its first control. */
export function focusItem(item: string, row?: string): void {
  const control =
    document.getElementById(controlId(item, row)) ?? document.getElementById(controlId(item));
  const target = control?.matches('input, select, textarea')
    ? control
    : (control?.querySelector<HTMLElement>('input:checked, input, select, textarea') ?? control);
  target?.focus();
}
