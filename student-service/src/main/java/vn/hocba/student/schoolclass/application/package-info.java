/** Creating classes, assigning teachers, and who may see a class. */
@NullMarked
package vn.hocba.student.schoolclass.application;

import org.jspecify.annotations.NullMarked;
