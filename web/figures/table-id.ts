/** Where the chart's canvas finds the table that says the same. */
export const tableId = (number: number): string => `figure-${number}-table`;
