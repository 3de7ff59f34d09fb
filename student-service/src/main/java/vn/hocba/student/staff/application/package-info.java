/** Registering and finding staff. */
@NullMarked
package vn.hocba.student.staff.application;

import org.jspecify.annotations.NullMarked;
