import '../../controls/chart/define.js';
import { define } from '../../core/define.js';
import { LinliSurvey } from './survey.js';

define('survey', LinliSurvey);

declare global {
  interface HTMLElementTagNameMap {
    'linli-survey': LinliSurvey;
  }
}
