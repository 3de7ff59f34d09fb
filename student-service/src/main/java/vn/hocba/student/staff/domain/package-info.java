/** A staff member and the kinds of work. */
@NullMarked
package vn.hocba.student.staff.domain;

import org.jspecify.annotations.NullMarked;
