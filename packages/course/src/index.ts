export { bandsCsv, mattersCsv, pathsCsv } from "./courseCsv.ts";
export { tickEvery } from "./draw/axis.ts";
export { chain, chainArrows, chainBox, chainPlace, chainSize } from "./draw/chain.ts";
export { drawCourse } from "./draw/drawCourse.ts";
export { filledTree } from "./draw/filledTree.ts";
export { type Mark, markPath, marksOf } from "./draw/marks.ts";
export { coursePanels } from "./draw/panels.ts";
export { causeColour } from "./draw/svg.ts";
export { type Action, type GateName, gateNames, type Order, type Treatment } from "./order/order.ts";
export { parseOrder } from "./order/parseOrder.ts";
export {
  type Parameter,
  type ParameterName,
  type Parameters,
  parameterNames,
  parametersWith,
  parameterTable,
} from "./parameters.ts";
export type { CourseFacts } from "./patient/readPatient.ts";
export type { OrderDifference } from "./play/compareOrders.ts";
export { type CourseQuantity, type Ensemble, playEnsemble, quantities } from "./play/playEnsemble.ts";
export { type Cause, type Course, causes, daysPerMonth } from "./play/playOrder.ts";
export type { Band, CourseSummary } from "./play/summarise.ts";
export { type Arm, addCounts, type CohortCounts, playCohort } from "./population/playCohort.ts";
export type { Population } from "./population/population.ts";
export { populationLivers } from "./population/populationLivers.ts";
export { deadOf, medianMonths, survivalAt } from "./population/survival.ts";
export { allOn, type ProcessName, processNames, without } from "./processes.ts";
export {
  type CourseReport,
  type CourseRun,
  type PlayedCourses,
  playCourses,
  reportCourses,
  simulateCourse,
} from "./simulateCourse.ts";
export { type CourseMatters, whatCourseRestsOn } from "./whatMatters.ts";
export { causeTitle, processTitle, quantityTitle } from "./words.ts";
