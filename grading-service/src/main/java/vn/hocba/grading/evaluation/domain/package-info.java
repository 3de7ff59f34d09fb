/** A pupil's year before the regulation, and why it came out so. */
@NullMarked
package vn.hocba.grading.evaluation.domain;

import org.jspecify.annotations.NullMarked;
