export {
  type RecognisedReport,
  type RecogniserInput,
  recogniseReports,
} from './recognise-reports.js';
