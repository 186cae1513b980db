import { Model } from 'survey-core';
import 'survey-core/i18n/simplified-chinese';
import 'survey-js-ui';
import { definition } from 'definition';

globalThis.mountForm = (container) => {
  const survey = new Model(definition);
  survey.locale = 'zh-cn';
  survey.render(container);
};
