/** Thông tư 22/2021, Điều 9.1: results of one subject. */
@NullMarked
package vn.hocba.grading.regulation.domain.tt22.averages;

import org.jspecify.annotations.NullMarked;
