/** Thông tư 22/2021, Điều 9.2 and 9.3: the level of the learning result. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.learning;

import org.jspecify.annotations.NullMarked;
