/** Who is who: schools, their staff, classes with assignments, and pupils. */
@NullMarked
package vn.hocba.student;

import org.jspecify.annotations.NullMarked;
