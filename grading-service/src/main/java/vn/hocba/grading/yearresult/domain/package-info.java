/** A pupil's final results of one school year. */
@NullMarked
package vn.hocba.grading.yearresult.domain;

import org.jspecify.annotations.NullMarked;
