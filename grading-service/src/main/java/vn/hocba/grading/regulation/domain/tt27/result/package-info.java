/** Thông tư 27/2020, Điều 9: the education result of the year. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt27.result;

import org.jspecify.annotations.NullMarked;
