/** The people who work at a school. */
@NullMarked
package vn.hocba.student.staff;

import org.jspecify.annotations.NullMarked;
