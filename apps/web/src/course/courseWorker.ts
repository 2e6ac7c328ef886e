import { bad, type Result } from "@glisson/case";
import {
  type CourseFacts,
  type CourseMatters,
  type CourseReport,
  type CourseRun,
  type Order,
  simulateCourse,
  whatCourseRestsOn,
} from "@glisson/course";

/** What the page asks: orders for a patient, and how to play them. */
export interface CourseRequest {
  readonly facts: CourseFacts;
  readonly orders: readonly Order[];
  readonly run: CourseRun;
}

/** The months under each order, or what they hang on. */
export interface CourseAnswers {
  readonly months: CourseReport;
  readonly matters: CourseMatters;
}

const ways = { months: simulateCourse, matters: whatCourseRestsOn } as const;

/** What the page sends to this worker. */
export interface CourseQuestion {
  readonly what: keyof CourseAnswers;
  readonly request: CourseRequest;
}

/** Plays off the page's main thread: one question, one answer. */
self.onmessage = ({ data }: MessageEvent<CourseQuestion>) => self.postMessage(played(data));

function played({ what, request: { facts, orders, run } }: CourseQuestion): Result<CourseReport | CourseMatters> {
  try {
    return ways[what](facts, orders, run);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return bad({ where: "course", found, wanted: "a browser that can play it" });
  }
}
