/** Thông tư 22/2021, Điều 8: conduct. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.conduct;

import org.jspecify.annotations.NullMarked;
