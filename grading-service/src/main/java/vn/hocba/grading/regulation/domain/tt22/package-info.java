/** Thông tư 22/2021/TT-BGDĐT: lower and upper secondary, a whole year of one pupil. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22;

import org.jspecify.annotations.NullMarked;
