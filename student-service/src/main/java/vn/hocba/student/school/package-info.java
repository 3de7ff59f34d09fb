/** Schools as the department registers them. */
@NullMarked
package vn.hocba.student.school;

import org.jspecify.annotations.NullMarked;
