/** Thông tư 43/2021/TT-BGDĐT: continuing education (giáo dục thường xuyên); averages are those of Thông tư 22/2021. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt43;

import org.jspecify.annotations.NullMarked;
