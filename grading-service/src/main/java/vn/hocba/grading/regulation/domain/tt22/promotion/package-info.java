/** Thông tư 22/2021, Điều 12, 13 and 14: promotion, summer training, re-assessment. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.promotion;

import org.jspecify.annotations.NullMarked;
