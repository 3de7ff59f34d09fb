/** Thông tư 22/2021, Điều 15: awards. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.awards;

import org.jspecify.annotations.NullMarked;
