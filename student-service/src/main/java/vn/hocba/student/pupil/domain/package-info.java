/** A pupil, the identity, the enrolments and their rules. */
@NullMarked
package vn.hocba.student.pupil.domain;

import org.jspecify.annotations.NullMarked;
