import { bad, type Result } from "@glisson/case";
import { type CourseFacts, type CourseReport, type CourseRun, type Order, simulateCourse } from "@glisson/course";

/** What the page asks: orders for a patient, and how to play them. */
export interface CourseRequest {
  readonly facts: CourseFacts;
  readonly orders: readonly Order[];
  readonly run: CourseRun;
}

/** Plays off the page's main thread: one request, one answer. */
self.onmessage = ({ data: { facts, orders, run } }: MessageEvent<CourseRequest>) =>
  self.postMessage(played(facts, orders, run));

function played(facts: CourseFacts, orders: readonly Order[], run: CourseRun): Result<CourseReport> {
  try {
    return simulateCourse(facts, orders, run);
  } catch (error) {
    const found = error instanceof Error ? error.message : String(error);
    return bad({ where: "course", found, wanted: "a browser that can play it" });
  }
}
