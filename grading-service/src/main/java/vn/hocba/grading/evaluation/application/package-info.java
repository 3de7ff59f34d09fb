/** Judging years that nobody has stored. */
@NullMarked
package vn.hocba.grading.evaluation.application;

import org.jspecify.annotations.NullMarked;
