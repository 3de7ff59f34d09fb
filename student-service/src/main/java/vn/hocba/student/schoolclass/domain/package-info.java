/** A class, its assignments and their rules. */
@NullMarked
package vn.hocba.student.schoolclass.domain;

import org.jspecify.annotations.NullMarked;
