/** Thông tư 27/2020, Điều 11: completing the class and the level. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt27.completion;

import org.jspecify.annotations.NullMarked;
