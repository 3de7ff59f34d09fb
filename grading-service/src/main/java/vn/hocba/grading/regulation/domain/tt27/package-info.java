/** Thông tư 27/2020/TT-BGDĐT: primary school, a whole year of one pupil. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt27;

import org.jspecify.annotations.NullMarked;
