import { describeChartReaderContract } from '../contracts/chart-reader';
import { describeDirectoryContract } from '../contracts/directory';
import { createBundleChart } from '../../src/chart/bundles/bundle-chart';
import { bundleFile, clock, entraSystem, knowledge, smallHospital } from './fixtures';

const create = async () =>
  createBundleChart({ from: { files: [bundleFile(smallHospital)] }, clock, knowledge: knowledge(), entraIdentifierSystem: entraSystem });

describeChartReaderContract('bundles on disk', create);
describeDirectoryContract('bundles on disk', create);
