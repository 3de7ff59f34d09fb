/** Thông tư 27/2020, Điều 13: awards. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt27.awards;

import org.jspecify.annotations.NullMarked;
