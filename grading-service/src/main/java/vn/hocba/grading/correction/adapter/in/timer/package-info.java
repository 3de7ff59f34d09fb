/** Finishes what was approved and interrupted. */
@NullMarked
package vn.hocba.grading.correction.adapter.in.timer;

import org.jspecify.annotations.NullMarked;
