import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';

/** Only the parts our charts use, so that the rest is left out of the bundle. */
Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);
Chart.defaults.font.family = '"Inter Variable", system-ui, sans-serif';

export { Chart as ChartKit };
