export {
  appeal, caseTypes, decisionRisk, dispute, enterpriseRequest, gridEvent, hazard, measure, petition, pledge, rectification, resolution, serviceOrder,
} from '@linli/model';
