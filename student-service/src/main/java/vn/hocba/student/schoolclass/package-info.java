/** Classes and who is assigned to them. */
@NullMarked
package vn.hocba.student.schoolclass;

import org.jspecify.annotations.NullMarked;
