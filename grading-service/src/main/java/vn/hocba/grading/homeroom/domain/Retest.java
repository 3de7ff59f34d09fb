package vn.hocba.grading.homeroom.domain;

import org.jspecify.annotations.Nullable;
import vn.hocba.grading.regulation.domain.Mark;
import vn.hocba.grading.regulation.domain.TestMark;

/**
 * The result of a re-assessment in the summer (Thông tư 22/2021, Điều 14; Thông tư 27/2020, Điều 11).
 *
 * @param test of a primary subject that has one
 */
public record Retest(Mark mark, @Nullable TestMark test) {}
