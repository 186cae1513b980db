import { define } from '../../core/define.js';
import { LinliChart } from './chart.js';

define('chart', LinliChart);

declare global {
  interface HTMLElementTagNameMap {
    'linli-chart': LinliChart;
  }
}
