// One worker of `course --workers`: plays its part of the samples and hands the courses back.
import { parentPort, workerData } from "node:worker_threads";
import { type CourseFacts, type CourseRun, type Order, playCourses } from "@glisson/course";

/** What a worker is given. */
export interface Part {
  readonly facts: CourseFacts;
  readonly orders: readonly Order[];
  readonly run: CourseRun;
  readonly from: number;
  readonly to: number;
}

const { facts, orders, run, from, to } = workerData as Part;
parentPort!.postMessage(playCourses(facts, orders, run, { from, to }));
