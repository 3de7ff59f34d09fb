/** Pupils, their identity and their enrolments. */
@NullMarked
package vn.hocba.student.pupil;

import org.jspecify.annotations.NullMarked;
